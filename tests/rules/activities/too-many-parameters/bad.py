from temporalio import activity

from app.carrier import carrier


@activity.defn
async def ship(  # expect
    order: str,
    street: str,
    number: str,
    city: str,
    zip_code: str,
    country: str,
    phone: str,
    note: str = "",
) -> str:
    return await carrier.ship(order, street, number, city, zip_code, country, phone, note)


class CarrierActivities:
    @activity.defn
    def weigh(self, order, width, height, depth, unit, scale, pallet, hazard):  # expect
        return carrier.weigh(order, width, height, depth, unit, scale, pallet, hazard)
