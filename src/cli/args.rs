//! What the user typed, and what it means.
//!
//! [`Args`] mirrors the command line, [`Settings`] is what the commands work with;
//! [`Args::into_settings`] is the only bridge between them.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use clap::builder::{NonEmptyStringValueParser, Resettable};
use clap::{
    Arg, ColorChoice, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum,
    ValueHint,
};

use super::sink::{CoverageFormat, Format, FormatOf, Output, Target};
use crate::finding::{Confidence, Severity};
use crate::report::text::GroupBy;

/// Check source code against policy packs: code review guidelines as executable rules.
///
/// `check` is the default command: `policycheck src` scans the folder `src`. A path that is named like
/// a command is written `./list`.
#[derive(Debug, Parser)]
#[command(
    name = "policycheck",
    version,
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true,
    max_term_width = 100,
    after_help = EXIT_STATUS_HELP,
)]
pub struct Args {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    check: CheckArgs,
}

impl Args {
    /// What the user typed, and what `POLICYCHECK_*` says where nothing was typed. A variable that is empty is one that is
    /// not set: that is how CI systems pass what nobody filled in. Ends the process where clap does: for help, and for
    /// wrong use.
    pub fn from_command_line() -> Self {
        let set = |arg: Arg| match arg.get_env().and_then(std::env::var_os) {
            Some(value) if value.is_empty() => arg.env(Resettable::Reset),
            _ => arg,
        };
        let command = Self::command()
            .mut_args(set)
            .mut_subcommands(|command| command.mut_args(set));
        let parsed = Self::from_arg_matches(&command.get_matches());
        parsed.unwrap_or_else(|error| error.exit())
    }
}

const EXIT_STATUS_HELP: &str = "\
Exit status:
  0  no finding at or above --fail-on
  1  findings at or above --fail-on
  2  wrong use, a broken pack or configuration, a missing path, or nothing to scan
  3  with --strict: something could not be scanned";

const MUTATE_HELP: &str = "\
Take rules apart instead, and tell which clauses no example or fixture needs.

Each mutant of a rule has one clause left out or loosened: a part of `and`, `or` or `where`, an alternative of a \
matcher, a name of a list in the script, a query, `files`, `exclude`, `not through`, `lent to`, `wrapped by`, `with`, \
`surely`; `call` for `call(\"a\")`; `some` for `every`, `<=` for `<`, `has` for `has direct`, `inside` for \
`inside nearest`, each number of `at least` one up and down. Definitions of the rule count, those of libraries do not. A \
mutant that fails an example or fixture of the rule is killed; one that survives shows a clause that does nothing, or that \
nothing tests. The exit status is 1 if one survives.

Where a survivor is right, `mutants.yaml` in the folder of fixtures says why:

    RULE:
      - mutant: NAME AS PRINTED
        reason: WHY

A reason without a survivor is an error too.";

#[derive(Debug, Subcommand)]
enum Command {
    /// Scan files and folders (the default command).
    Check(Box<CheckArgs>),
    /// List packs and their rules.
    List(ListArgs),
    /// Explain a rule: why it exists, a bad and a good example, its parameters.
    Explain(ExplainArgs),
    /// Name the rules that enforce each bullet of a guideline.
    ///
    /// Exits with status 1 when a bullet has neither a rule nor a question to people. Rules that the configuration
    /// switches off do not count.
    Coverage(CoverageArgs),
    /// Run the examples of packs, and the fixtures beside them.
    Test(TestArgs),
    /// Print the JSON schema of packs or of the configuration, for completion in editors.
    Schema(SchemaArgs),
    /// Print the completion script of a shell.
    Completions(CompletionsArgs),
}

#[derive(Debug, clap::Args)]
struct CheckArgs {
    /// Files and folders to scan; `-` reads one file from standard input.
    #[arg(value_name = "PATH", default_value = ".", value_hint = ValueHint::AnyPath)]
    paths: Vec<PathBuf>,

    #[command(flatten)]
    packs: PackArgs,
    #[command(flatten)]
    config: ConfigArgs,
    #[command(flatten)]
    selection: SelectionArgs,

    /// Least severity that is reported [default: warning, or what --fail-on needs].
    #[arg(long, value_enum, value_name = "LEVEL", env = "POLICYCHECK_SEVERITY", hide_env = true, help_heading = REPORTED)]
    severity: Option<Severity>,
    /// Least confidence of the rules that are reported.
    #[arg(long, value_enum, value_name = "LEVEL", default_value = "medium", env = "POLICYCHECK_CONFIDENCE", hide_env = true, help_heading = REPORTED)]
    confidence: Confidence,
    /// Least severity of a finding that makes the exit status 1.
    #[arg(long, value_enum, value_name = "LEVEL", default_value = "error", env = "POLICYCHECK_FAIL_ON", hide_env = true, help_heading = REPORTED)]
    fail_on: FailOn,
    /// The same as `--fail-on never`.
    // No override in terms of clap: it takes a value from the environment for a conflict.
    #[arg(long, help_heading = REPORTED)]
    exit_zero: bool,
    /// Exit with status 3 when something could not be scanned.
    #[arg(long, help_heading = REPORTED)]
    strict: bool,
    /// Report what comments in the code suppress, too.
    #[arg(long, help_heading = REPORTED)]
    ignore_suppressions: bool,

    /// Format of what is printed.
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "text", env = "POLICYCHECK_FORMAT", hide_env = true, help_heading = OUTPUT)]
    format: Format,
    /// Also write a file, in the format of its ending: .sarif, .json, .md or .txt; may be repeated.
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = OUTPUT)]
    output: Vec<PathBuf>,
    /// Category of the SARIF run, where one commit has several.
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new(), help_heading = OUTPUT)]
    category: Option<String>,
    /// Say what each rule did and how much work it took.
    #[arg(long, help_heading = OUTPUT)]
    stats: bool,
    /// Count findings in the summary by what they have in common.
    #[arg(long, value_enum, value_name = "WHAT", help_heading = OUTPUT)]
    group_by: Option<GroupBy>,
    /// Print findings alone: no progress, no notices, no summary.
    #[arg(short, long, help_heading = OUTPUT)]
    quiet: bool,
    #[command(flatten)]
    color: ColorArgs,

    /// Scan only files that match; a path glob from the source root; may be repeated.
    #[arg(long, value_name = "GLOB", value_parser = NonEmptyStringValueParser::new(), help_heading = FILES)]
    include: Vec<String>,
    /// Leave out files that match; a path glob from the source root; may be repeated.
    #[arg(long, value_name = "GLOB", value_parser = NonEmptyStringValueParser::new(), help_heading = FILES)]
    exclude: Vec<String>,
    /// Folder from which paths are counted [default: the top of the git work tree].
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath, help_heading = FILES)]
    source_root: Option<PathBuf>,
    /// Name of the file that comes from standard input; tells its language.
    #[arg(long, value_name = "NAME", value_hint = ValueHint::FilePath, help_heading = FILES)]
    stdin_filename: Option<PathBuf>,

    /// Scan with so many threads [default: one for each processor].
    #[arg(short = 'j', long, value_name = "N", env = "POLICYCHECK_THREADS", hide_env = true, help_heading = LIMITS)]
    threads: Option<NonZeroUsize>,
    /// Leave out files larger than this; `K`, `M` and `G` are understood.
    #[arg(long, value_name = "SIZE", default_value = "2M", value_parser = parse_size, help_heading = LIMITS)]
    max_file_size: u64,
    /// Report at most so many findings of one rule in one file.
    #[arg(long, value_name = "N", default_value = "100", help_heading = LIMITS)]
    max_findings: NonZeroUsize,
    /// Report at most so many findings in all.
    #[arg(long, value_name = "N", default_value = "25000", help_heading = LIMITS)]
    max_results: NonZeroUsize,
    /// Parse every file, even if no rule can match in it; for tests of the prefilter.
    #[arg(long, hide = true)]
    no_prefilter: bool,
}

const PACKS: &str = "Packs and rules";
const REPORTED: &str = "What counts";
const OUTPUT: &str = "Output";
const FILES: &str = "Files";
const LIMITS: &str = "Limits";

#[derive(Debug, clap::Args)]
struct PackArgs {
    /// Pack to use: the name of a built-in pack, a file or a folder; may be repeated [default: the
    /// packs of the configuration, else all built-in packs].
    #[arg(short, long = "pack", value_name = "PACK", value_delimiter = ',', env = "POLICYCHECK_PACK", hide_env = true, help_heading = PACKS)]
    packs: Vec<String>,
}

#[derive(Debug, clap::Args)]
struct ConfigArgs {
    /// Configuration to use [default: the nearest policycheck.yaml above the scanned path].
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, overrides_with = "no_config", help_heading = PACKS)]
    config: Option<PathBuf>,
    /// Use no configuration.
    #[arg(long, overrides_with = "config", help_heading = PACKS)]
    no_config: bool,
}

#[derive(Debug, clap::Args)]
struct SelectionArgs {
    /// Use only rules that match; a glob over `pack/rule` or `rule`; may be repeated.
    #[arg(long = "rule", value_name = "GLOB", help_heading = PACKS)]
    rules: Vec<String>,
    /// Leave out rules that match; may be repeated.
    #[arg(long = "exclude-rule", value_name = "GLOB", help_heading = PACKS)]
    exclude_rules: Vec<String>,
}

#[derive(Debug, clap::Args)]
struct ColorArgs {
    /// When to use colour.
    #[arg(long, value_enum, value_name = "WHEN", default_value = "auto", env = "POLICYCHECK_COLOR", hide_env = true, help_heading = OUTPUT)]
    color: ColorChoice,
}

#[derive(Debug, clap::Args)]
struct ListArgs {
    #[command(flatten)]
    packs: PackArgs,
    #[command(flatten)]
    config: ConfigArgs,
    #[command(flatten)]
    selection: SelectionArgs,
    /// Format of the list.
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "text", help_heading = OUTPUT)]
    format: ListFormat,
    #[command(flatten)]
    color: ColorArgs,
}

#[derive(Debug, clap::Args)]
struct ExplainArgs {
    /// `pack/rule`, or the rule alone where only one pack has it.
    rule: String,
    #[command(flatten)]
    packs: PackArgs,
    #[command(flatten)]
    config: ConfigArgs,
    #[command(flatten)]
    color: ColorArgs,
}

#[derive(Debug, clap::Args)]
struct CoverageArgs {
    #[command(flatten)]
    packs: PackArgs,
    #[command(flatten)]
    config: ConfigArgs,
    /// Format of what is printed.
    #[arg(long, value_enum, value_name = "FORMAT", default_value = "text", help_heading = OUTPUT)]
    format: CoverageFormat,
    /// Also write a file, in the format of its ending: .md, .json or .txt; may be repeated.
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath, help_heading = OUTPUT)]
    output: Vec<PathBuf>,
    #[command(flatten)]
    color: ColorArgs,
}

#[derive(Debug, clap::Args)]
struct TestArgs {
    /// Packs to test: names of built-in packs, files or folders [default: all built-in packs].
    #[arg(value_name = "PACK")]
    packs: Vec<String>,
    /// Folder of fixtures, `DIR/PACK/RULE/{bad,good}.*`, instead of those beside the packs.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    fixtures: Option<PathBuf>,
    /// Take rules apart instead, and tell which clauses no example or fixture needs.
    #[arg(long, long_help = MUTATE_HELP)]
    mutate: bool,
    #[command(flatten)]
    selection: SelectionArgs,
    #[command(flatten)]
    color: ColorArgs,
}

#[derive(Debug, clap::Args)]
struct SchemaArgs {
    /// What the schema describes.
    #[arg(value_enum, default_value = "pack")]
    kind: SchemaKind,
}

#[derive(Debug, clap::Args)]
struct CompletionsArgs {
    /// The shell.
    shell: clap_complete::Shell,
}

/// Least severity of a finding that makes a scan fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    Error,
    Warning,
    Note,
    Never,
}

impl FailOn {
    /// The severity, unless nothing makes the scan fail.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::Note => Some(Severity::Note),
            Self::Never => None,
        }
    }
}

/// Formats of `list`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    Text,
    Json,
}

/// What `schema` prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaKind {
    /// A policy pack.
    Pack,
    /// The configuration of a scanned project, policycheck.yaml.
    Config,
}

/// A command with its settings, checked as far as the command line alone allows.
#[derive(Debug)]
pub enum Settings {
    Check(Box<CheckSettings>),
    List(ListSettings),
    Explain(ExplainSettings),
    Coverage(CoverageSettings),
    Test(TestSettings),
    Schema(SchemaKind),
    Completions(clap_complete::Shell),
}

/// Settings of a scan.
#[derive(Debug)]
pub struct CheckSettings {
    pub input: Input,
    pub packs: PackSettings,
    pub selection: Selection,
    pub files: FileSettings,
    pub severity: Severity,
    pub confidence: Confidence,
    pub fail_on: FailOn,
    pub strict: bool,
    /// Whether comments in the code suppress findings.
    pub suppressions: bool,
    pub outputs: Vec<Output<Format>>,
    pub category: Option<String>,
    pub stats: bool,
    pub group_by: Option<GroupBy>,
    pub quiet: bool,
    pub threads: Option<NonZeroUsize>,
    pub limits: Limits,
    pub prefilter: Prefilter,
}

/// What is scanned.
#[derive(Debug, PartialEq, Eq)]
pub enum Input {
    Paths(Vec<PathBuf>),
    /// Standard input, under the name of a file that need not exist.
    Stdin(PathBuf),
}

impl Input {
    /// The path from which the configuration is looked for.
    pub fn first_path(&self) -> &Path {
        match self {
            Self::Paths(paths) => paths.first().map_or(Path::new("."), PathBuf::as_path),
            Self::Stdin(name) => name,
        }
    }
}

/// Which files of the given folders are scanned.
#[derive(Debug)]
pub struct FileSettings {
    /// Takes the place of the configuration's `include` where it is not empty.
    pub include: Vec<String>,
    /// In addition to the configuration's.
    pub exclude: Vec<String>,
    pub source_root: Option<PathBuf>,
}

/// Bounds of a scan.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Bytes.
    pub file_size: u64,
    /// Of one rule in one file.
    pub findings: usize,
    /// In all.
    pub results: usize,
}

/// Whether files in which no rule can match are parsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prefilter {
    On,
    Off,
}

/// Which packs are used.
#[derive(Debug)]
pub struct PackSettings {
    /// As the user wrote them; empty: as the configuration says.
    pub packs: Vec<String>,
    pub config: ConfigChoice,
}

/// Which configuration is used.
#[derive(Debug, PartialEq, Eq)]
pub enum ConfigChoice {
    /// The nearest above the scanned path, if there is one.
    Find,
    File(PathBuf),
    None,
}

/// Globs over rule ids.
#[derive(Debug, Default)]
pub struct Selection {
    /// Empty: all rules.
    pub include: Vec<String>,
    pub exclude: Vec<String>,
}

/// Settings of `list`.
#[derive(Debug)]
pub struct ListSettings {
    pub packs: PackSettings,
    pub selection: Selection,
    pub format: ListFormat,
}

/// Settings of `explain`.
#[derive(Debug)]
pub struct ExplainSettings {
    pub rule: String,
    pub packs: PackSettings,
}

/// Settings of `coverage`.
#[derive(Debug)]
pub struct CoverageSettings {
    pub packs: PackSettings,
    pub outputs: Vec<Output<CoverageFormat>>,
}

/// Settings of `test`.
#[derive(Debug)]
pub struct TestSettings {
    pub packs: PackSettings,
    pub selection: Selection,
    pub fixtures: Option<PathBuf>,
    pub subject: TestSubject,
}

/// What is tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TestSubject {
    /// Rules, by their examples and fixtures.
    Rules,
    /// Examples and fixtures, by mutants of the rules.
    Tests,
}

/// A command line that is well formed and makes no sense.
#[derive(Debug, thiserror::Error)]
pub enum UsageError {
    #[error("`-` stands for standard input and cannot be mixed with other paths")]
    StdinAmongPaths,
    #[error("standard input needs a name that tells its language: --stdin-filename NAME")]
    StdinWithoutName,
    #[error("--stdin-filename is for standard input: give `-` as the path")]
    NameWithoutStdin,
    #[error("cannot tell the format of `{}` by its ending: use {endings}", .path.display())]
    OutputFormat {
        path: PathBuf,
        endings: &'static str,
    },
    #[error("output file `{}` is named twice", .0.display())]
    OutputTwice(PathBuf),
}

impl Args {
    /// The command with its settings.
    pub fn into_settings(self) -> Result<Settings, UsageError> {
        Ok(match self.command {
            None => Settings::Check(Box::new(self.check.into_settings()?)),
            Some(Command::Check(args)) => Settings::Check(Box::new(args.into_settings()?)),
            Some(Command::List(args)) => Settings::List(ListSettings {
                packs: pack_settings(args.packs, args.config),
                selection: args.selection.into(),
                format: args.format,
            }),
            Some(Command::Explain(args)) => Settings::Explain(ExplainSettings {
                rule: args.rule,
                packs: pack_settings(args.packs, args.config),
            }),
            Some(Command::Coverage(args)) => Settings::Coverage(CoverageSettings {
                packs: pack_settings(args.packs, args.config),
                outputs: outputs(args.format, args.output)?,
            }),
            Some(Command::Test(args)) => Settings::Test(TestSettings {
                // A pack is tested as it stands, whatever a project makes of it.
                packs: PackSettings {
                    packs: args.packs,
                    config: ConfigChoice::None,
                },
                selection: args.selection.into(),
                fixtures: args.fixtures,
                subject: if args.mutate {
                    TestSubject::Tests
                } else {
                    TestSubject::Rules
                },
            }),
            Some(Command::Schema(args)) => Settings::Schema(args.kind),
            Some(Command::Completions(args)) => Settings::Completions(args.shell),
        })
    }

    /// When to use colour.
    pub fn color(&self) -> ColorChoice {
        match &self.command {
            None => self.check.color.color,
            Some(Command::Check(args)) => args.color.color,
            Some(Command::List(args)) => args.color.color,
            Some(Command::Explain(args)) => args.color.color,
            Some(Command::Coverage(args)) => args.color.color,
            Some(Command::Test(args)) => args.color.color,
            Some(Command::Schema(_) | Command::Completions(_)) => ColorChoice::Never,
        }
    }
}

impl CheckArgs {
    fn into_settings(self) -> Result<CheckSettings, UsageError> {
        let fail_on = if self.exit_zero {
            FailOn::Never
        } else {
            self.fail_on
        };
        Ok(CheckSettings {
            input: input(self.paths, self.stdin_filename)?,
            packs: pack_settings(self.packs, self.config),
            selection: self.selection.into(),
            files: FileSettings {
                include: self.include,
                exclude: self.exclude,
                source_root: self.source_root,
            },
            severity: self.severity.unwrap_or_else(|| least_severity(fail_on)),
            confidence: self.confidence,
            fail_on,
            strict: self.strict,
            suppressions: !self.ignore_suppressions,
            outputs: outputs(self.format, self.output)?,
            category: self.category,
            stats: self.stats,
            group_by: self.group_by,
            quiet: self.quiet,
            threads: self.threads,
            limits: Limits {
                file_size: self.max_file_size,
                findings: self.max_findings.get(),
                results: self.max_results.get(),
            },
            prefilter: if self.no_prefilter {
                Prefilter::Off
            } else {
                Prefilter::On
            },
        })
    }
}

impl From<SelectionArgs> for Selection {
    fn from(args: SelectionArgs) -> Self {
        Self {
            include: args.rules,
            exclude: args.exclude_rules,
        }
    }
}

/// Nobody should see a scan fail by findings that are not shown.
fn least_severity(fail_on: FailOn) -> Severity {
    fail_on.severity().map_or(Severity::Warning, |severity| {
        severity.min(Severity::Warning)
    })
}

fn input(paths: Vec<PathBuf>, stdin_filename: Option<PathBuf>) -> Result<Input, UsageError> {
    let has_stdin = paths.iter().any(|path| path.as_os_str() == "-");
    match (has_stdin, stdin_filename) {
        (true, _) if paths.len() > 1 => Err(UsageError::StdinAmongPaths),
        (true, Some(name)) => Ok(Input::Stdin(name)),
        (true, None) => Err(UsageError::StdinWithoutName),
        (false, Some(_)) => Err(UsageError::NameWithoutStdin),
        (false, None) => Ok(Input::Paths(paths)),
    }
}

fn pack_settings(packs: PackArgs, config: ConfigArgs) -> PackSettings {
    PackSettings {
        packs: packs.packs,
        config: match config.config {
            _ if config.no_config => ConfigChoice::None,
            Some(path) => ConfigChoice::File(path),
            None => config_of_environment(),
        },
    }
}

/// Read here, as clap would call a value from the environment a conflict with `--no-config`.
fn config_of_environment() -> ConfigChoice {
    std::env::var_os("POLICYCHECK_CONFIG")
        .filter(|path| !path.is_empty())
        .map_or(ConfigChoice::Find, |path| ConfigChoice::File(path.into()))
}

/// What goes to standard output, and the files beside it.
fn outputs<F: FormatOf>(format: F, files: Vec<PathBuf>) -> Result<Vec<Output<F>>, UsageError> {
    let mut outputs = vec![Output {
        format,
        target: Target::Stdout,
    }];
    for path in files {
        let Some(format) = F::of_path(&path) else {
            let endings = F::ENDINGS;
            return Err(UsageError::OutputFormat { path, endings });
        };
        let output = Output {
            format,
            target: Target::File(path),
        };
        match output.target {
            Target::File(path)
                if outputs
                    .iter()
                    .any(|other| other.target == Target::File(path.clone())) =>
            {
                return Err(UsageError::OutputTwice(path));
            }
            target => outputs.push(Output { format, target }),
        }
    }
    Ok(outputs)
}

/// A number of bytes: `2M`, `500k`, `1.5GB`, `4096`. A kilobyte has 1,024 bytes.
fn parse_size(text: &str) -> Result<u64, String> {
    let lower = text.trim().to_ascii_lowercase();
    let digits = lower.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let unit = match lower[digits.len()..]
        .trim_end_matches("ib")
        .trim_end_matches('b')
    {
        "" => 1.0,
        "k" => 1024.0,
        "m" => 1024.0 * 1024.0,
        "g" => 1024.0 * 1024.0 * 1024.0,
        _ => return Err("a size is written like 4096, 500K, 2M or 1G".to_owned()),
    };
    match digits.trim().parse::<f64>() {
        // The cast saturates: a size beyond u64 is no limit at all.
        Ok(number) if number > 0.0 => Ok((number * unit) as u64),
        _ => Err("a size is written like 4096, 500K, 2M or 1G".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_settings(arguments: &[&str]) -> Result<CheckSettings, UsageError> {
        let arguments = ["policycheck"].iter().chain(arguments);
        match Args::try_parse_from(arguments).unwrap().into_settings()? {
            Settings::Check(settings) => Ok(*settings),
            other => panic!("not a check: {other:?}"),
        }
    }

    #[test]
    fn the_definition_of_the_command_line_is_sound() {
        use clap::CommandFactory;
        Args::command().debug_assert();
    }

    #[test]
    fn check_is_the_default_command() {
        for arguments in [
            ["--pack", "activities", "src"].as_slice(),
            &["check", "--pack", "activities", "src"],
            &["check", "-p", "activities", "src"],
        ] {
            let settings = check_settings(arguments).unwrap();
            assert_eq!(settings.packs.packs, ["activities"]);
            assert_eq!(settings.input, Input::Paths(vec!["src".into()]));
        }
        let here = check_settings(&[]).unwrap();
        assert_eq!(here.input, Input::Paths(vec![".".into()]));
        let named_like_a_command = check_settings(&["./list"]).unwrap();
        assert_eq!(
            named_like_a_command.input,
            Input::Paths(vec!["./list".into()])
        );
    }

    #[test]
    fn the_least_severity_follows_what_makes_the_scan_fail() {
        let severity = |arguments: &[&str]| check_settings(arguments).unwrap().severity;
        assert_eq!(severity(&[]), Severity::Warning);
        assert_eq!(severity(&["--fail-on", "note"]), Severity::Note);
        assert_eq!(severity(&["--fail-on", "never"]), Severity::Warning);
        assert_eq!(
            severity(&["--fail-on", "note", "--severity", "error"]),
            Severity::Error
        );
    }

    #[test]
    fn outputs_take_their_format_from_the_ending() {
        let settings =
            check_settings(&["-o", "a.sarif", "-o", "b.json", "-o", "c.sarif.json"]).unwrap();
        let formats: Vec<_> = settings
            .outputs
            .iter()
            .map(|output| output.format)
            .collect();
        assert_eq!(
            formats,
            [Format::Text, Format::Sarif, Format::Json, Format::Sarif]
        );
        assert!(matches!(
            check_settings(&["-o", "a.xml"]),
            Err(UsageError::OutputFormat { .. })
        ));
        assert!(matches!(
            check_settings(&["-o", "a.json", "-o", "a.json"]),
            Err(UsageError::OutputTwice(_))
        ));
    }

    #[test]
    fn standard_input_needs_a_name_and_stands_alone() {
        let settings = check_settings(&["-", "--stdin-filename", "a.py"]).unwrap();
        assert_eq!(settings.input, Input::Stdin("a.py".into()));
        assert!(matches!(
            check_settings(&["-"]),
            Err(UsageError::StdinWithoutName)
        ));
        assert!(matches!(
            check_settings(&["-", "src"]),
            Err(UsageError::StdinAmongPaths)
        ));
        assert!(matches!(
            check_settings(&["--stdin-filename", "a.py"]),
            Err(UsageError::NameWithoutStdin)
        ));
    }

    #[test]
    fn the_later_of_two_contrary_options_counts() {
        let config = |arguments: &[&str]| check_settings(arguments).unwrap().packs.config;
        assert_eq!(
            config(&["--config", "a.yaml", "--no-config"]),
            ConfigChoice::None
        );
        assert_eq!(
            config(&["--no-config", "--config", "a.yaml"]),
            ConfigChoice::File("a.yaml".into())
        );
        assert_eq!(
            check_settings(&["--exit-zero"]).unwrap().fail_on,
            FailOn::Never
        );
    }

    #[test]
    fn sizes() {
        assert_eq!(parse_size("4096"), Ok(4096));
        assert_eq!(parse_size("500k"), Ok(512_000));
        assert_eq!(parse_size("2MB"), Ok(2 * 1024 * 1024));
        assert_eq!(parse_size("1.5 GiB"), Ok(1_610_612_736));
        for wrong in ["", "M", "-1", "0", "2 parsecs"] {
            assert!(parse_size(wrong).is_err(), "{wrong}");
        }
    }
}
