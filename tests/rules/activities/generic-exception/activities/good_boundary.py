"""Helpers beside the activities, with errors of their own."""

from shop import carriers


class NoCarrierError(Exception):
    """No carrier takes the parcel."""


def label_for(parcel):
    """Return the label for a parcel.

    Args:
        parcel: What is sent.

    Returns:
        The label of the cheapest carrier.
    """
    if parcel.weight <= 0:
        raise ValueError(f"weight of {parcel} must be positive, got {parcel.weight}")
    carrier = carriers.cheapest(parcel)
    if carrier is None:
        raise NoCarrierError(f"no carrier takes {parcel}")
    return carrier.label(parcel)
