package reports

import "os"

func host() string { return os.Getenv("REPORT_HOST") } // expect

func region() string { return os.Getenv("REPORT_REGION") } // expect

func bucket() string { return os.Getenv("REPORT_BUCKET") } // expect

func queue() string { return os.Getenv("REPORT_QUEUE") } // expect
