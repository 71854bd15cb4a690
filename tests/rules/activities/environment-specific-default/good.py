import os
from dataclasses import dataclass

from temporalio import activity


@dataclass
class ExportInput:
    report: str
    host: str = os.getenv("EXPORT_HOST", "localhost")
    kind: str = "reports"


class LocalServer:
    address: str = "localhost"

    def serve(self):
        host = "localhost"
        return host


@activity.defn
async def export(
    report: str,
    api: str = "https://api.shop.example",
    folder: str = "/var/spool/reports",
    target: str | None = None,
    mode: str = "production",
) -> str:
    """Export report to api, folder and target in mode, and return its address."""
    return await exporter.send(report, api, folder, target, mode)


def preview(report, host="localhost"):
    return exporter.show(report, host)
