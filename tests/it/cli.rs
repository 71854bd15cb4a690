//! The command line: cases as data in `tests/cli`, and what cannot be said there.
//!
//! `TRYCMD=overwrite cargo test --test it cli` writes the cases anew.

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Output, Stdio};

#[test]
fn cases() {
    // Cases run in a copy of their `.in` folder, outside of any work tree; a changed environment must
    // not change them.
    let cases = trycmd::TestCases::new();
    for (name, value) in [("NO_COLOR", "1"), ("COLUMNS", "100")] {
        cases.env(name, value);
    }
    cases.case("tests/cli/*.toml");
}

/// The program, with an environment that says nothing.
fn policycheck(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_policycheck"));
    command
        .current_dir(folder)
        .args(arguments)
        .stdin(Stdio::null());
    for (name, _) in std::env::vars() {
        if name.starts_with("POLICYCHECK_") {
            command.env_remove(name);
        }
    }
    command
}

pub(crate) fn run(folder: &Path, arguments: &[&str]) -> Output {
    policycheck(folder, arguments)
        .output()
        .expect("the program starts")
}

fn status(output: &Output) -> i32 {
    output.status.code().expect("no signal ended the program")
}

#[test]
fn a_reader_that_closes_the_pipe_is_no_failure() {
    let mut child = policycheck(Path::new("."), &["completions", "bash"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let mut complaints = String::new();
    let mut stderr = child.stderr.take().expect("standard error is a pipe");
    stderr
        .read_to_string(&mut complaints)
        .expect("complaints are UTF-8");
    assert_eq!(
        (
            child.wait().expect("the program ends").code(),
            complaints.as_str()
        ),
        (Some(0), "")
    );
}

#[test]
fn an_output_that_cannot_be_written_fails_before_the_scan() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    fs::write(folder.path().join("a.py"), "x = 1\n").expect("the folder is writable");
    let output = run(folder.path(), &["-o", "missing/a.sarif", "a.py"]);
    assert_eq!(status(&output), 2);
    assert!(output.stdout.is_empty(), "nothing was scanned");
}

#[test]
fn variables_of_the_environment_count_as_options() {
    let output = policycheck(Path::new("."), &["completions", "fish"])
        .env("POLICYCHECK_SEVERITY", "note")
        .output()
        .expect("the program starts");
    assert_eq!(status(&output), 0);
    let wrong = policycheck(Path::new("."), &["."])
        .env("POLICYCHECK_SEVERITY", "shrill")
        .output()
        .expect("the program starts");
    assert_eq!(status(&wrong), 2);
}

#[test]
fn a_generated_file_that_is_named_is_scanned() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = folder.path().join("stub_pb2.py");
    fs::write(&path, "x = 1\n").expect("a file can be written");
    let named = run(folder.path(), &["stub_pb2.py"]);
    assert!(String::from_utf8_lossy(&named.stdout).contains("scanned 1 file "));
    let walked = run(folder.path(), &["."]);
    let told = String::from_utf8_lossy(&walked.stderr);
    assert_eq!(
        told,
        "error: there is nothing to scan; passed over: 1 generated\n"
    );
}

#[test]
fn a_binary_file_that_is_named_is_nothing_to_scan() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    fs::write(folder.path().join("a.py"), b"x = 1\0\n").expect("a file can be written");
    let named = run(folder.path(), &["a.py"]);
    assert_eq!(status(&named), 2);
    let told = String::from_utf8_lossy(&named.stderr);
    assert_eq!(
        told,
        "error: there is nothing to scan; passed over: 1 binary\n"
    );
}

#[test]
fn options_stand_over_the_environment() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    fs::write(folder.path().join("a.py"), "x = 1\n").expect("a file can be written");
    let ended = |name: &str, value: &str, arguments: &[&str]| {
        let mut command = policycheck(folder.path(), arguments);
        status(
            &command
                .env(name, value)
                .output()
                .expect("the program starts"),
        )
    };
    assert_eq!(ended("POLICYCHECK_CONFIG", "missing.yaml", &["."]), 2);
    assert_eq!(
        ended("POLICYCHECK_CONFIG", "missing.yaml", &["--no-config"]),
        0
    );
    assert_eq!(ended("POLICYCHECK_CONFIG", "", &["."]), 0);
    assert_eq!(ended("POLICYCHECK_FAIL_ON", "note", &["--exit-zero"]), 0);
    assert_eq!(ended("POLICYCHECK_SEVERITY", "", &["."]), 0);
    assert_eq!(ended("POLICYCHECK_PACK", "", &["list"]), 0);
}

#[cfg(unix)]
#[test]
fn a_path_stays_on_its_line() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    fs::write(folder.path().join("new\nline\x1b.py"), "except (:\n")
        .expect("a file can be written");
    let shown = run(folder.path(), &["."]).stdout;
    assert!(String::from_utf8_lossy(&shown).contains(r"new\nline\u{1b}.py:1"));
}
