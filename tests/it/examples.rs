//! The examples: what the program prints for each of them is in its `expected.txt`, without the time it took.
//!
//! `EXAMPLES=overwrite cargo test --test it examples` writes these files anew.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use regex::Regex;

#[test]
fn orders_has_the_expected_findings() {
    let arguments = ["--pack", "activities", "--pack", "clients"];
    check("examples/01_orders", &arguments);
}

#[test]
fn custom_pack_has_the_expected_findings() {
    check("examples/02_custom_pack", &[]);
}

#[test]
fn the_custom_pack_passes_its_own_examples() {
    let output = run(&["test", "examples/02_custom_pack/policies/team.yaml"]);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
}

/// Compares the output for an example with its file; the status says that there are errors.
fn check(example: &str, arguments: &[&str]) {
    let output = run(&[arguments, &[example]].concat());
    let printed = String::from_utf8(output.stdout).expect("reports are UTF-8");
    let printed = without_time(&printed);
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join(example)
        .join("expected.txt");
    if std::env::var_os("EXAMPLES").is_some_and(|wish| wish == "overwrite") {
        fs::write(&file, &printed).expect("the example can be written");
    }
    let expected = fs::read_to_string(&file).expect("every example has its output beside it");
    assert_eq!(printed, expected);
    assert_eq!(output.status.code(), Some(1));
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_policycheck"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(arguments)
        .env("NO_COLOR", "1")
        .env("COLUMNS", "100")
        .stdin(Stdio::null())
        .output()
        .expect("the program starts")
}

/// The report without its time, which may stand after a line break.
fn without_time(report: &str) -> String {
    let time = Regex::new(r"\s+in\s+[0-9.]+\s?(µs|ms|s|min)\.").expect("the pattern is constant");
    time.replace(report, ".").into_owned()
}
