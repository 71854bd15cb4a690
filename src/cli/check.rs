//! `check`: the whole pipeline, a stage a line.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow};

use super::ExitStatus;
use super::args::{CheckSettings, FileSettings, Input};
use super::progress::{Bar, Silent};
use super::sink::{self, Format, Target};
use super::stages::{self, suggestion};
use super::terminal::Terminal;
use crate::compile::RuleSet;
use crate::diagnostic::{Color, did_you_mean};
use crate::language::Language;
use crate::pack::config::Config;
use crate::report::{NotificationKind, Provenance, Report, Skipped};
use crate::scan::{self, Progress};
use crate::source::discover::{self, DiscoverError, Discovered, Discovery, RootKind, SourceRoot};
use crate::source::git;

pub(super) fn run(settings: &CheckSettings, terminal: &Terminal) -> anyhow::Result<ExitStatus> {
    ensure_outputs(settings)?;
    let (packs, config) = stages::load(&settings.packs, settings.input.first_path())?;
    let rules = stages::compile(&packs, &settings.selection)?;
    let (report, root) = match &settings.input {
        Input::Paths(paths) => {
            let request = discovery(paths, &settings.files, &config, &rules);
            let discovered = discover::discover(&request).map_err(explain_missing)?;
            ensure_something_to_scan(&discovered)?;
            scan_files(discovered, &rules, settings, terminal)
        }
        Input::Stdin(name) => scan_stdin(name, &rules, settings)?,
    };
    render(&report, &root, settings, terminal)?;
    Ok(exit_status(&report, settings))
}

fn ensure_outputs(settings: &CheckSettings) -> anyhow::Result<()> {
    settings
        .outputs
        .iter()
        .try_for_each(|output| match &output.target {
            Target::Stdout => Ok(()),
            Target::File(path) => sink::ensure_writable(path),
        })
}

/// The command line narrows what the configuration says: its `--include` replaces, its `--exclude` adds.
fn discovery(
    paths: &[PathBuf],
    files: &FileSettings,
    config: &Config,
    rules: &RuleSet,
) -> Discovery {
    let include = if files.include.is_empty() {
        &config.include
    } else {
        &files.include
    };
    Discovery {
        paths: paths.to_vec(),
        source_root: files.source_root.clone(),
        include: include.clone(),
        exclude: config
            .exclude
            .iter()
            .chain(&files.exclude)
            .cloned()
            .collect(),
        languages: rules.languages(),
    }
}

/// A missing path may be a command that was mistyped, or typed after an option.
fn explain_missing(error: DiscoverError) -> anyhow::Error {
    const COMMANDS: [&str; 6] = ["check", "list", "explain", "test", "schema", "completions"];
    let DiscoverError::Missing { path, nearest } = &error else {
        return error.into();
    };
    let word = path.to_str().unwrap_or_default();
    let help = match did_you_mean(word, COMMANDS) {
        Some(command) if command == word => {
            format!("; the command `{word}` goes before all options")
        }
        Some(command) if nearest.is_none() => format!("; did you mean the command `{command}`?"),
        _ => suggestion(
            nearest
                .as_ref()
                .map(|path| path.display().to_string())
                .as_deref(),
        ),
    };
    anyhow!("{error}{help}")
}

fn ensure_something_to_scan(discovered: &Discovered) -> anyhow::Result<()> {
    if !discovered.files.is_empty() {
        return Ok(());
    }
    let Skipped {
        no_rule_for_language,
        vendored,
        excluded,
        symlinks,
        unreadable,
        ..
    } = discovered.skipped;
    let reasons: Vec<String> = [
        (
            no_rule_for_language,
            "in languages that no active rule checks",
        ),
        (excluded, "left out by include or exclude"),
        (vendored, "vendored"),
        (symlinks, "behind symlinks"),
        (unreadable, "unreadable"),
    ]
    .iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, reason)| format!("{count} {reason}"))
    .collect();
    match reasons.as_slice() {
        [] => Err(anyhow!("there is nothing to scan: no files were found")),
        _ => Err(anyhow!(
            "there is nothing to scan; passed over: {}",
            reasons.join(", ")
        )),
    }
}

fn scan_files(
    discovered: Discovered,
    rules: &RuleSet,
    settings: &CheckSettings,
    terminal: &Terminal,
) -> (Report, SourceRoot) {
    let bar = Bar::default();
    let progress: &dyn Progress = if terminal.is_watched() && !settings.quiet {
        &bar
    } else {
        &Silent
    };
    let mut report = scan::scan(
        &discovered.files,
        rules,
        &stages::scan_settings(settings),
        progress,
    );
    add_skipped(&mut report.skipped, discovered.skipped);
    report.notifications.extend(discovered.notifications);
    report
        .notifications
        .sort_by(|a, b| (&a.path, a.kind, a.region).cmp(&(&b.path, b.kind, b.region)));
    (report, discovered.root)
}

fn add_skipped(sum: &mut Skipped, more: Skipped) {
    // Named one by one, so that a new reason cannot be forgotten here.
    let Skipped {
        no_rule_for_language,
        binary,
        vendored,
        generated,
        excluded,
        symlinks,
        too_large,
        unreadable,
    } = more;
    sum.no_rule_for_language += no_rule_for_language;
    sum.binary += binary;
    sum.vendored += vendored;
    sum.generated += generated;
    sum.excluded += excluded;
    sum.symlinks += symlinks;
    sum.too_large += too_large;
    sum.unreadable += unreadable;
}

fn scan_stdin(
    name: &Path,
    rules: &RuleSet,
    settings: &CheckSettings,
) -> anyhow::Result<(Report, SourceRoot)> {
    match Language::of_path(name) {
        None => {
            return Err(anyhow!(
                "cannot tell the language of `{}` by its name",
                name.display()
            ));
        }
        Some((language, _)) if !rules.languages().contains(&language) => {
            return Err(anyhow!(
                "there is nothing to scan: no active rule checks {}",
                language.name()
            ));
        }
        Some(_) => {}
    }
    let mut bytes = Vec::new();
    std::io::stdin()
        .lock()
        .read_to_end(&mut bytes)
        .context("cannot read standard input")?;
    let path = stdin_path(name)?;
    let folder = path.parent().unwrap_or(&path).to_owned();
    let root = discover::source_root(&[folder], settings.files.source_root.as_deref())?;
    let shown = discover::display_name(&path, &root.path);
    Ok((
        scan::scan_text(&shown, &bytes, rules, &stages::scan_settings(settings)),
        root,
    ))
}

/// Where the file would lie; neither it nor its folder need exist.
fn stdin_path(name: &Path) -> Result<PathBuf, DiscoverError> {
    let folder = name.parent().filter(|folder| folder.is_dir());
    match (folder, name.file_name()) {
        (Some(folder), Some(name)) => Ok(discover::real_path(folder)?.join(name)),
        _ => Ok(discover::real_path(Path::new("."))?.join(name)),
    }
}

fn render(
    report: &Report,
    root: &SourceRoot,
    settings: &CheckSettings,
    terminal: &Terminal,
) -> anyhow::Result<()> {
    let has_sarif = settings
        .outputs
        .iter()
        .any(|output| output.format == Format::Sarif);
    let provenance: Option<Provenance> = if has_sarif {
        git::provenance(&root.path)
    } else {
        None
    };
    if has_sarif && root.kind == RootKind::Scan && !settings.quiet {
        terminal.notice(&format!(
            "not in a git work tree: paths are counted from `{}`",
            root.path.display()
        ));
    }
    for output in &settings.outputs {
        let write = |color: Color, out: &mut dyn Write| {
            stages::write_report(
                report,
                output.format,
                settings,
                provenance.as_ref(),
                color,
                out,
            )
        };
        match &output.target {
            Target::Stdout => {
                let mut stdout = terminal.stdout();
                write(terminal.stdout_color(), &mut stdout)?;
                stdout.flush()?;
            }
            Target::File(path) => sink::write_file(path, |out| write(Color::Plain, out))?,
        }
    }
    Ok(())
}

fn exit_status(report: &Report, settings: &CheckSettings) -> ExitStatus {
    let fails = |severity| {
        settings
            .fail_on
            .severity()
            .is_some_and(|least| severity >= least)
    };
    if settings.strict
        && report
            .notifications
            .iter()
            .any(|notification| is_gap(notification.kind))
    {
        ExitStatus::Incomplete
    } else if report
        .findings
        .iter()
        .any(|finding| fails(finding.severity))
    {
        ExitStatus::Findings
    } else {
        ExitStatus::Clean
    }
}

/// Whether a notification of that kind means that code was not checked.
fn is_gap(kind: NotificationKind) -> bool {
    match kind {
        NotificationKind::Unreadable
        | NotificationKind::TooLarge
        | NotificationKind::SyntaxError
        | NotificationKind::ParseLimit
        | NotificationKind::WorkLimit
        | NotificationKind::TooDeep
        | NotificationKind::Internal => true,
        NotificationKind::NotUtf8
        | NotificationKind::FindingLimit
        | NotificationKind::ResultLimit
        | NotificationKind::LoneCarriageReturn => false,
    }
}
