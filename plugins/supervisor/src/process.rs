use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::ExitStatus;
use std::time::Duration;

use lodestar_plugin_protocol::walls::Walls;
use lodestar_plugin_protocol::{Description, Request, Response, VERSION};

use crate::conversation::Conversation;
use crate::launch::Launch;
use crate::{Failure, messages};

/// With this code the runner says that it could not run the plugin; the reason
/// is what it printed.
const CANNOT_LOAD_EXIT_CODE: i32 = 70;

/// Saying who one is takes no work, so nobody waits longer for it, however
/// patient they are with the work itself.
const INTRODUCTION_PATIENCE: Duration = Duration::from_secs(10);

/// One child process that runs a plugin, which has said who it is.
///
/// When this is dropped the process ends, and what it started with it.
#[derive(Debug)]
pub struct Process {
    walls: Walls,
    description: Description,
    conversation: Conversation,
    patience: Duration,
}

/// The program that is running now, which is also the plugins' runner.
///
/// On Linux its file may have been replaced by an upgrade since it was started;
/// this still names the same program.
pub fn own_program() -> PathBuf {
    if cfg!(target_os = "linux") {
        return PathBuf::from("/proc/self/exe");
    }
    std::env::current_exe().unwrap_or_else(|_| PathBuf::from("lodestar"))
}

impl Process {
    /// Starts `program plugin-runner …`, hears which walls stand, and asks the
    /// plugin to describe itself.
    ///
    /// Call it from a thread that stays: on Linux the child ends with the thread
    /// that started it. A runtime's own workers stay; those of `spawn_blocking`
    /// do not.
    pub async fn start(program: &OsStr, launch: &Launch) -> Result<Self, Failure> {
        // The child runs elsewhere, so a relative path would name another file.
        let path = std::path::absolute(launch.path())?;
        if !tokio::fs::try_exists(&path).await? {
            return Err(Failure::NotFound(path));
        }
        let patience = launch.limits.patience;
        let mut conversation = Conversation::start(program, launch, &path)?;
        let introduced = introduce(&mut conversation, launch).await;
        if let Err(Failure::Stopped { stderr_tail, .. }) = &introduced
            && conversation.exit_code() == Some(CANNOT_LOAD_EXIT_CODE)
        {
            return Err(Failure::CannotLoad(messages::sentence(stderr_tail)));
        }
        let (walls, description) = introduced?;
        Ok(Self { walls, description, conversation, patience })
    }

    /// What the plugin said about itself when it was started.
    pub fn description(&self) -> &Description {
        &self.description
    }

    /// What stands around it.
    pub fn walls(&self) -> &Walls {
        &self.walls
    }

    /// The number that the system gave it.
    pub fn id(&self) -> Option<u32> {
        self.conversation.pid().map(|pid| pid.as_raw_nonzero().get().unsigned_abs())
    }

    /// Asks one question. After a failure that is not
    /// [harmless](Failure::is_harmless) the process has ended.
    ///
    /// Drop the process if you stop waiting for the answer: it would come late,
    /// and must not be taken for the answer to the next question.
    pub async fn ask(&mut self, request: &Request, files: &[&[u8]]) -> Result<Response, Failure> {
        self.conversation.ask(request, files, self.patience).await
    }

    /// Passes bytes as they are, and gives back what came of them: for who looks
    /// whether a plugin keeps to the protocol. A library is passed a message, a
    /// program a line.
    pub async fn pass(&mut self, message: &[u8]) -> Result<Vec<u8>, Failure> {
        self.conversation.pass(&message.into(), self.patience).await
    }

    /// Ends the questions, and waits for the process to end by itself.
    pub async fn finish(&mut self) -> Result<ExitStatus, Failure> {
        self.conversation.finish(self.patience).await
    }

    /// Whether a question would still reach it.
    pub fn is_alive(&self) -> bool {
        self.conversation.is_alive()
    }

    /// Whether it says nothing while nobody asks. Who speaks unasked would be
    /// heard as the answer to the next question.
    pub fn is_quiet(&self) -> bool {
        self.conversation.is_quiet()
    }

    /// How much processor time it has used in its life, as far as that is known.
    pub fn cpu_time(&self) -> Duration {
        self.id().and_then(cpu_time_of).unwrap_or_default()
    }

    /// The end of what the plugin has printed. It may quote what it was asked,
    /// so it is for an administrator to see and never for the log.
    pub fn printed(&self) -> String {
        self.conversation.printed()
    }
}

async fn introduce(
    conversation: &mut Conversation,
    launch: &Launch,
) -> Result<(Walls, Description), Failure> {
    let patience = launch.limits.patience.min(INTRODUCTION_PATIENCE);
    let ready = conversation.ready(patience).await?;
    if launch.requires_walls && !ready.walls.is_complete() {
        return Err(Failure::NotWalledOff { missing: ready.walls.missing() });
    }
    let describe = Request::Describe { protocol: VERSION };
    let answer = conversation.ask(&describe, &[], patience).await;
    Ok((ready.walls, check_description(answer)?))
}

fn check_description(answer: Result<Response, Failure>) -> Result<Description, Failure> {
    match answer {
        Ok(Response::Description(it)) if it.protocol == VERSION => Ok(it),
        Ok(Response::Description(it)) => {
            Err(Failure::Incompatible { theirs: it.protocol, ours: VERSION })
        }
        // To this question, even a considered no is of no use.
        Ok(_) | Err(Failure::Refused(_) | Failure::Failed(_)) => {
            Err(Failure::Garbled("it does not say who it is".to_owned()))
        }
        Err(failure) => Err(failure),
    }
}

/// From the line that the system keeps about a process: after its name, which
/// may hold anything in parentheses, the twelfth and thirteenth word count ticks.
fn cpu_time_of(process: u32) -> Option<Duration> {
    if !cfg!(target_os = "linux") {
        return None;
    }
    let line = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let mut words = line.rsplit_once(')')?.1.split_whitespace().skip(11);
    let ticks: u64 = words.next()?.parse::<u64>().ok()? + words.next()?.parse::<u64>().ok()?;
    let per_second = rustix::param::clock_ticks_per_second();
    Some(Duration::from_millis(ticks.saturating_mul(1000).checked_div(per_second)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn description(protocol: u32) -> Response {
        Response::Description(Description {
            id: "sample".to_owned(),
            title: "Sample".to_owned(),
            version: "1.0.0".to_owned(),
            protocol,
            offers: Vec::new(),
            languages: vec!["en".to_owned()],
            features: Vec::new(),
        })
    }

    #[test]
    fn a_plugin_of_another_protocol_is_told_apart_with_both_versions() {
        assert_eq!(check_description(Ok(description(VERSION))).unwrap().id, "sample");
        let failure = check_description(Ok(description(VERSION + 1))).unwrap_err();
        assert_eq!(
            failure.to_string(),
            "it speaks version 2 of the plugin protocol; this Lodestar speaks 1"
        );
    }

    #[test]
    fn a_plugin_that_will_not_say_who_it_is_is_not_used() {
        let others = [
            Ok(Response::Batch(Box::default())),
            Err(Failure::Failed("it panicked".to_owned())),
            Err(Failure::Refused(Vec::new())),
        ];
        for other in others {
            assert!(matches!(check_description(other), Err(Failure::Garbled(_))));
        }
    }

    #[test]
    fn the_processor_time_of_a_process_is_known() {
        let start = std::time::Instant::now();
        while start.elapsed() < Duration::from_millis(60) {
            std::hint::spin_loop();
        }
        if cfg!(target_os = "linux") {
            assert!(Duration::from_millis(10) <= cpu_time_of(std::process::id()).unwrap());
        }
    }
}
