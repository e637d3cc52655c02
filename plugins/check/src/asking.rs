//! One child process of the plugin and the questions to it.
//!
//! The only place that knows how a plugin is started and spoken to.

use std::path::{Path, PathBuf};
use std::time::Duration;

use lodestar_plugin_package::manifest;
use lodestar_plugin_protocol::walls::Which;
use lodestar_plugin_protocol::{Description, Request, Response, lines, wire};
use lodestar_plugin_supervisor::{Failure, Launch, Process, Run};
use serde_json::Value;

use crate::offspring::Family;

const BYTES_PER_MIB: u64 = 1024 * 1024;

/// How a plugin is started.
#[derive(Clone, Debug)]
pub(crate) struct Start {
    /// Whose runner runs it.
    pub(crate) program: PathBuf,
    launch: Launch,
}

/// A plugin's process that has said who it is.
#[derive(Debug)]
pub(crate) struct Asking {
    process: Process,
    is_program: bool,
}

/// What came back.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) response: Response,
    /// As it was written.
    pub(crate) header: String,
}

impl Start {
    /// As Lodestar would start it, with the limits of its manifest.
    pub(crate) fn new(
        program: PathBuf,
        folder: &Path,
        manifest: &manifest::Manifest,
        patience: Duration,
    ) -> Self {
        let run = match &manifest.run {
            manifest::Run::Library { .. } => {
                Run::Library(folder.join(manifest.run.file().unwrap_or_default()))
            }
            manifest::Run::Program { command } => {
                Run::Program { folder: folder.to_owned(), command: command.clone() }
            }
        };
        let mut launch = Launch::new(manifest.id.clone(), run);
        let limits = &mut launch.limits;
        let lower = |limit: &mut u64, own: Option<u64>| *limit = own.unwrap_or(*limit).min(*limit);
        let bytes = |mib: Option<u64>| mib.map(|it| it.saturating_mul(BYTES_PER_MIB));
        lower(&mut limits.memory_bytes, bytes(manifest.limits.memory_mib));
        lower(&mut limits.answer_bytes, bytes(manifest.limits.answer_mib));
        let seconds = manifest.limits.seconds.map_or(patience, Duration::from_secs);
        limits.patience = patience.min(seconds);
        Self { program, launch }
    }

    /// Without the walls that would keep it from doing wrong, so that it is seen.
    pub(crate) fn in_the_open(mut self) -> Self {
        self.launch.left_down = vec![Which::Files, Which::Calls];
        self
    }

    /// With as much memory and time as something needs that watches it.
    pub(crate) fn at_leisure(mut self, patience: Duration) -> Self {
        self.launch.limits.memory_bytes = u64::MAX / 2;
        self.launch.limits.cpu_seconds = patience.as_secs();
        self.launch.limits.patience = patience;
        self
    }
}

impl Asking {
    pub(crate) async fn start(start: &Start) -> Result<Self, Failure> {
        let process = Process::start(start.program.as_os_str(), &start.launch).await?;
        let is_program = matches!(start.launch.run, Run::Program { .. });
        Ok(Self { process, is_program })
    }

    pub(crate) fn description(&self) -> &Description {
        self.process.description()
    }

    /// Asks one question. A refusal and a failure are answers here.
    pub(crate) async fn ask(
        &mut self,
        request: &Request,
        files: &[&[u8]],
    ) -> Result<Answer, Failure> {
        let header = serde_json::to_value(request).map_err(std::io::Error::from)?;
        self.ask_header(&header, files).await
    }

    /// Asks a question that no [`Request`] may be.
    pub(crate) async fn ask_header(
        &mut self,
        header: &Value,
        files: &[&[u8]],
    ) -> Result<Answer, Failure> {
        let message = if self.is_program {
            lines::write(header, files).map(String::into_bytes)
        } else {
            wire::write(header, files)
        };
        let message = message.map_err(|malformed| std::io::Error::other(malformed.to_string()))?;
        self.pass(&message).await
    }

    /// Passes bytes as they are, which may be no message at all.
    pub(crate) async fn pass(&mut self, message: &[u8]) -> Result<Answer, Failure> {
        let answer = self.process.pass(message).await?;
        if self.is_program { from_line(&answer) } else { from_frames(&answer) }
    }

    /// How much memory the process has, in KiB, where the system says.
    pub(crate) fn memory_kib(&self) -> Option<u64> {
        let id = self.process.id()?;
        let status = std::fs::read_to_string(format!("/proc/{id}/status")).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
        line.trim().strip_suffix("kB")?.trim().parse().ok()
    }

    /// The process and what it has started.
    pub(crate) fn family(&self) -> Family {
        self.process.id().map(Family::of).unwrap_or_default()
    }

    /// The end of what it has printed, on one line.
    pub(crate) fn printed(&self) -> String {
        self.process.printed()
    }

    /// Ends the questions, and says how the process ended by itself.
    pub(crate) async fn finish(&mut self) -> Result<String, Failure> {
        Ok(self.process.finish().await?.to_string())
    }
}

fn from_frames(answer: &[u8]) -> Result<Answer, Failure> {
    let header = wire::frames(answer).map_err(garbled)?[0];
    let header = utf_8(header)?.to_owned();
    Ok(Answer { response: wire::read(answer).map_err(garbled)?.0, header })
}

fn from_line(answer: &[u8]) -> Result<Answer, Failure> {
    let header = utf_8(answer)?.trim_end().to_owned();
    Ok(Answer { response: lines::read(answer).map_err(garbled)?.0, header })
}

fn utf_8(header: &[u8]) -> Result<&str, Failure> {
    std::str::from_utf8(header).map_err(|_| Failure::Garbled("its header is not UTF-8".to_owned()))
}

#[expect(clippy::needless_pass_by_value, reason = "as map_err hands it over")]
fn garbled(malformed: wire::Malformed) -> Failure {
    Failure::Garbled(malformed.to_string())
}

/// The program, by a path that a script of another folder can use.
pub(crate) fn resolved(program: &Path) -> PathBuf {
    program.canonicalize().unwrap_or_else(|_| program.to_owned())
}
