//! The rule language: packs that load, and what is said of packs that do not.
//!
//! `tests/dsl/ok` holds packs that show what the language can say; their examples are run. `tests/dsl/err`
//! holds packs with mistakes, each beside a snapshot of what the user reads; `cargo insta review`, or
//! `INSTA_UPDATE=always cargo test --test it dsl`, writes the snapshots anew.

use policycheck::rule_test;
use policycheck::scan;

use crate::packs::{compiled, request, settings, shown};

#[test]
fn packs_that_load_do_what_their_examples_say() {
    insta::glob!("../dsl/ok", "*.yaml", |path| {
        let path = path.display().to_string();
        let packs =
            compiled(&[request(&path)]).unwrap_or_else(|problems| panic!("{}", shown(&problems)));
        for case in packs.packs.iter().flat_map(rule_test::example_cases) {
            let report = scan::scan_text_among(
                &case.name,
                case.text.as_bytes(),
                &case.beside,
                &packs.rules,
                &settings(),
            );
            assert_eq!(
                rule_test::failures(&case, &report),
                [],
                "{path}: {}",
                case.text
            );
        }
    });
}

#[test]
fn mistakes_are_explained_in_place() {
    insta::with_settings!({
        snapshot_path => "../dsl/err",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::glob!("../dsl/err", "*.yaml", |path| {
            let name = path.file_name().expect("a file has a name").to_string_lossy();
            let problems = match compiled(&[request(format!("tests/dsl/err/{name}"))]) {
                Ok(_) => panic!("{name} loads"),
                Err(problems) => problems,
            };
            insta::assert_snapshot!("says", shown(&problems));
        });
    });
}
