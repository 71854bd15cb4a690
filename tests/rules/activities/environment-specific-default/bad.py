from dataclasses import dataclass

from temporalio import activity


@dataclass
class ExportInput:
    report: str
    host: str = "localhost"  # expect
    bucket: str = "reports-prod"  # expect


@activity.defn
async def export(
    report: str,
    target: str = "http://127.0.0.1:8000",  # expect
    api: str = "https://api.dev.shop.example",  # expect
    folder: str = "/home/anna/reports",  # expect
    database: str = "postgresql://app@10.0.3.7/orders",  # expect
) -> str:
    """Export report to target, api, folder and database, and return its address."""
    return await exporter.send(report, target, api, folder, database)
