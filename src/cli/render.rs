//! From a report to all outputs of a scan.

use std::io::Write;

use super::ExitStatus;
use super::args::CheckSettings;
use super::sink::{self, Format, Target};
use super::terminal::{Page, Terminal};
use crate::report::json::{self, Stats};
use crate::report::markdown;
use crate::report::sarif::{self, SarifOptions};
use crate::report::text::{self, TextOptions};
use crate::report::{Provenance, Report};
use crate::source::discover::{RootKind, SourceRoot};
use crate::source::git;

/// Fails if an output could not be written; to be asked before a long scan.
pub(super) fn ensure_outputs(settings: &CheckSettings) -> anyhow::Result<()> {
    settings
        .outputs
        .iter()
        .try_for_each(|output| match &output.target {
            Target::Stdout => Ok(()),
            Target::File(path) => sink::ensure_writable(path),
        })
}

/// Writes the report to all outputs.
pub(super) fn render(
    report: &Report,
    root: &SourceRoot,
    status: ExitStatus,
    settings: &CheckSettings,
    terminal: &Terminal,
) -> anyhow::Result<()> {
    let run = Run {
        report,
        settings,
        status,
        provenance: provenance(root, settings, terminal),
    };
    for output in &settings.outputs {
        match &output.target {
            Target::Stdout => {
                let mut stdout = terminal.stdout();
                run.write(output.format, terminal.page(), &mut stdout)?;
                stdout.flush()?;
            }
            Target::File(path) => {
                sink::write_file(path, |out| run.write(output.format, Page::of_file(), out))?;
            }
        }
    }
    Ok(())
}

/// What formats want to know.
struct Run<'a> {
    report: &'a Report,
    settings: &'a CheckSettings,
    status: ExitStatus,
    provenance: Option<Provenance>,
}

impl Run<'_> {
    fn write(&self, format: Format, page: Page, out: &mut dyn Write) -> anyhow::Result<()> {
        match format {
            Format::Text => text::write(self.report, &self.text_options(page), out)?,
            Format::Json => json::write(self.report, self.stats(), out)?,
            Format::Markdown => markdown::write(self.report, self.stats(), out)?,
            Format::Sarif => sarif::write(self.report, &self.sarif_options(), out)?,
        }
        Ok(())
    }

    fn text_options(&self, page: Page) -> TextOptions {
        TextOptions {
            color: page.is_colored,
            quiet: self.settings.quiet,
            stats: self.settings.stats,
            group_by: self.settings.group_by,
            width: page.width,
        }
    }

    fn stats(&self) -> Stats {
        if self.settings.stats {
            Stats::Included
        } else {
            Stats::LeftOut
        }
    }

    fn sarif_options(&self) -> SarifOptions {
        SarifOptions {
            category: self.settings.category.clone(),
            provenance: self.provenance.clone(),
            exit_code: self.status as i32,
            exit_description: self.status.description().to_owned(),
        }
    }
}

/// The state of the repository, if an output shows it. Without a repository the user must know from
/// where paths are counted, or the places of an upload point nowhere.
fn provenance(
    root: &SourceRoot,
    settings: &CheckSettings,
    terminal: &Terminal,
) -> Option<Provenance> {
    if !settings
        .outputs
        .iter()
        .any(|output| output.format == Format::Sarif)
    {
        return None;
    }
    if root.kind == RootKind::Scan && !settings.quiet {
        terminal.notice(&format!(
            "not in a git work tree: paths are counted from `{}`",
            root.path.display()
        ));
    }
    git::provenance(&root.path)
}
