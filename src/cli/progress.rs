//! What a person sees while a scan runs: a bar on standard error, once the scan takes long.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::args::CheckSettings;
use super::terminal::Terminal;
use crate::scan::Progress;

/// A bar where a person watches, else nothing.
pub(super) fn choose(terminal: &Terminal, settings: &CheckSettings) -> Box<dyn Progress> {
    if terminal.is_watched() && !settings.quiet {
        Box::new(Bar::default())
    } else {
        Box::new(Silent)
    }
}

/// A scan that ends before shows no bar.
const PATIENCE: Duration = Duration::from_millis(500);

/// A bar that appears when the scan has taken half a second.
#[derive(Debug, Default)]
struct Bar {
    started: OnceLock<(Instant, u64)>,
    done: AtomicU64,
    bar: OnceLock<ProgressBar>,
}

impl Progress for Bar {
    fn start(&self, total: usize) {
        // A second start would be a second scan, which is none of this bar's business.
        self.started.get_or_init(|| (Instant::now(), total as u64));
    }

    fn file_done(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        match self.started.get() {
            Some((started, total)) if started.elapsed() > PATIENCE => {
                self.bar.get_or_init(|| show(*total)).set_position(done);
            }
            _ => {}
        }
    }

    fn finish(&self) {
        if let Some(bar) = self.bar.get() {
            bar.finish_and_clear();
        }
    }
}

/// Shows nothing.
#[derive(Debug)]
struct Silent;

impl Progress for Silent {
    fn start(&self, _total: usize) {}
    fn file_done(&self) {}
    fn finish(&self) {}
}

fn show(total: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} files")
        .expect("the template is a constant");
    ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::stderr()).with_style(style)
}
