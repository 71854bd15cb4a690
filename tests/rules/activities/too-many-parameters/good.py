from dataclasses import dataclass

from temporalio import activity

from app.carrier import carrier


@dataclass
class Address:
    street: str
    number: str
    city: str
    zip_code: str
    country: str


@activity.defn
async def ship(order: str, address: Address) -> str:
    """Ship order to address and return the tracking code."""
    return await carrier.ship(order, address)


class CarrierActivities:
    @activity.defn
    def weigh(self, order, width, height, depth, unit, scale, pallet):
        """Weigh order of width, height and depth in unit on scale, with its pallet; return the weight."""
        return label(order, width, height, depth, unit, scale, pallet, carrier)


def label(order, width, height, depth, unit, scale, pallet, carrier):
    return carrier.weigh(order, (width, height, depth), unit, scale, pallet)
