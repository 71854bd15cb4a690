//! policycheck: makes code review guidelines executable.
//!
//! A **pack** ([`pack`]) is YAML; its rules are scripts in a small language ([`dsl`]) that compile to matchers and
//! conditions ([`compile`]). Source files ([`source`]) are scanned in parallel ([`scan`]): each is parsed once and
//! walked once for all rules, and what conditions ask of it is answered by its [`model`], which knows the file
//! through the dialect of its [`language`]. Where a rule asks what other files say, the [`project`] answers. Matches become findings ([`finding`]), these a [`report`], and this is
//! written as text, JSON, Markdown or SARIF. What is wrong in a pack is a [`diagnostic`], told before the first file is read.
//!
//! `ARCHITECTURE.md` is the map of the source, `grammar/policy.pest` the reference of the language.
//!
//! ```
//! use std::collections::BTreeSet;
//!
//! use policycheck::finding::{Confidence, Severity};
//! use policycheck::pack::config::{Config, Tests};
//! use policycheck::pack::load::{PackRequest, load};
//! use policycheck::{compile, diagnostic, scan};
//!
//! # fn main() -> Result<(), String> {
//! let told = |problems: Vec<_>| diagnostic::render(&problems, diagnostic::Color::Plain);
//! let packs = load(&[PackRequest::from_command_line("clients")], &Config::default()).map_err(told)?;
//! let enabled: BTreeSet<_> = packs[0].rules.iter().map(|rule| rule.id.clone()).collect();
//! let rules = compile::compile(&packs, &enabled).map_err(told)?;
//! let settings = scan::ScanSettings {
//!     severity: Severity::Warning,
//!     confidence: Confidence::Medium,
//!     threads: None,
//!     max_file_size: 2_000_000,
//!     max_findings: 100,
//!     tests: Tests::default(),
//!     suppressions: true,
//!     prefilter: true,
//! };
//! let code = b"import requests\nrequests.get('https://example.com', verify=False, timeout=3)\n";
//! let report = scan::scan_text("src/rates.py", code, &rules, &settings);
//! assert_eq!(report.rules[report.findings[0].rule].id, "clients/tls-disabled");
//! assert_eq!(report.findings[0].location.region.start_line, 2);
//! # Ok(())
//! # }
//! ```

pub mod cli;
pub mod compile;
pub mod diagnostic;
pub mod dsl;
pub mod finding;
pub mod language;
pub mod model;
pub mod pack;
mod parallel;
mod prepared;
pub mod project;
pub mod report;
pub mod rule_mutants;
pub mod rule_test;
pub mod scan;
pub mod source;
