class ReportStore { // expect
    String host() { return System.getenv("REPORT_HOST"); }

    String region() { return System.getenv("REPORT_REGION"); }

    String bucket() { return System.getenv("REPORT_BUCKET"); }

    String queue() { return System.getenv("REPORT_QUEUE"); }
}
