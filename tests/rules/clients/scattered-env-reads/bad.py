import os


class ReportStore:  # expect
    def host(self) -> str:
        return os.getenv("REPORT_HOST", "localhost")

    def port(self) -> int:
        return int(os.getenv("REPORT_PORT", "8443"))

    def region(self) -> str:
        return os.environ["REPORT_REGION"]

    def bucket(self) -> str:
        return os.environ.get("REPORT_BUCKET") or "reports"
