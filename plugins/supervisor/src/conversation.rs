//! One child and the pipes to it: a question, then its answer, then the next.

use std::ffi::OsStr;
use std::io;
use std::path::Path;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use lodestar_plugin_protocol::walls::Ready;
use lodestar_plugin_protocol::{Request, Response};
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process_group, waitid};
use tokio::process::{Child, Command};
use tokio::time::{sleep, timeout};

use crate::launch::{Launch, Limits, Run};
use crate::messages::{Layout, Message};
use crate::pipes::Pipes;
use crate::printed::Printed;
use crate::{Failure, death, messages};

/// A killed process is gone within this time, unless the system is in trouble.
const END_OF_PROCESS: Duration = Duration::from_secs(2);

/// A process whose pipe has closed is about to end by itself.
const LAST_STEPS: u32 = 40;
const LAST_STEP: Duration = Duration::from_millis(5);

#[derive(Debug)]
pub(crate) struct Conversation {
    child: Child,
    layout: Layout,
    pipes: Pipes,
    printed: Printed,
    limits: Limits,
    questions: u64,
    /// A question was not answered to its end, so nothing that may still come
    /// can be told from an answer to it.
    is_broken: bool,
    ended: Option<ExitStatus>,
}

impl Conversation {
    pub(crate) fn start(program: &OsStr, launch: &Launch, path: &Path) -> io::Result<Self> {
        let mut command = Command::new(program);
        command.args(launch.arguments(path));
        // Settings and passwords of the server are not the plugin's business.
        command.env_clear().current_dir("/");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        // The plugin may start processes; its group finds them all.
        command.process_group(0).kill_on_drop(true);

        let mut child = command.spawn()?;
        let (Some(questions), Some(answers), Some(errors)) =
            (child.stdin.take(), child.stdout.take(), child.stderr.take())
        else {
            return Err(io::Error::other("the child has no pipes"));
        };
        let layout = match launch.run {
            Run::Library(_) => Layout::Frames,
            Run::Program { .. } => Layout::Line,
        };
        Ok(Self {
            child,
            layout,
            pipes: Pipes::new(layout, questions, answers, launch.answer_bytes_max()),
            printed: Printed::drain(errors),
            limits: launch.limits,
            questions: 0,
            is_broken: false,
            ended: None,
        })
    }

    /// Waits until the runner says that the plugin may be asked.
    pub(crate) async fn ready(&mut self, patience: Duration) -> Result<Ready, Failure> {
        self.is_broken = true;
        let said = match timeout(patience, self.pipes.read_ready()).await {
            Ok(read) => read.and_then(|message| messages::header(self.layout, &message)),
            Err(_) => Err(Failure::TimedOut(patience)),
        };
        match said {
            Ok(ready) => {
                self.is_broken = false;
                Ok(ready)
            }
            Err(failure) => Err(self.end_after(failure).await),
        }
    }

    pub(crate) async fn ask(
        &mut self,
        request: &Request,
        files: &[&[u8]],
        patience: Duration,
    ) -> Result<Response, Failure> {
        let question = messages::question(self.layout, request, files)?;
        let answer = self.pass(&question, patience).await?;
        match messages::understand(self.layout, &answer) {
            Err(failure) if !failure.is_harmless() => Err(self.end_after(failure).await),
            understood => understood,
        }
    }

    /// Passes a message on, whatever it says, and gives back what came of it.
    pub(crate) async fn pass(
        &mut self,
        message: &Message<'_>,
        patience: Duration,
    ) -> Result<Vec<u8>, Failure> {
        if self.is_broken {
            return Err(self.end().await);
        }
        // Stays so if nobody waits for the answer.
        self.is_broken = true;
        self.questions += 1;
        let exchange = self.pipes.exchange(self.questions, message);
        match timeout(patience, exchange).await {
            Ok(Ok(answer)) => {
                self.is_broken = false;
                Ok(answer)
            }
            Ok(Err(failure)) => Err(self.end_after(failure).await),
            Err(_) => Err(self.end_after(Failure::TimedOut(patience)).await),
        }
    }

    /// Asks no more, and waits for the process to end by itself.
    pub(crate) async fn finish(&mut self, patience: Duration) -> Result<ExitStatus, Failure> {
        self.is_broken = true;
        self.pipes.close();
        match timeout(patience, self.child.wait()).await {
            Ok(status) => {
                // For who looks at what it has printed.
                self.printed.wait_for_the_end().await;
                Ok(status?)
            }
            Err(_) => Err(self.end_after(Failure::TimedOut(patience)).await),
        }
    }

    async fn end_after(&mut self, failure: Failure) -> Failure {
        if !matches!(failure, Failure::Io(_)) {
            self.end().await;
            return failure;
        }
        // The pipes broke because the process ended: how it ended says more.
        for _ in 0..LAST_STEPS {
            if self.has_ended() {
                break;
            }
            sleep(LAST_STEP).await;
        }
        self.end().await
    }

    /// Kills what is left of the process and its offspring, and says how the
    /// process ended. If it ended by itself, then that is how.
    async fn end(&mut self) -> Failure {
        self.is_broken = true;
        self.kill_group();
        if let Ok(Ok(status)) = timeout(END_OF_PROCESS, self.child.wait()).await {
            self.ended = Some(status);
        }
        death::failure(self.ended, self.printed.wait_for_the_end().await, self.limits)
    }

    /// Does nothing once the child was waited for: its number may by then belong
    /// to somebody else.
    fn kill_group(&self) {
        if let Some(group) = self.pid() {
            // That there is nobody left to kill is no failure.
            let _ = kill_process_group(group, Signal::KILL);
        }
    }

    pub(crate) fn pid(&self) -> Option<Pid> {
        self.child.id().and_then(|id| i32::try_from(id).ok()).and_then(Pid::from_raw)
    }

    /// Leaves a child that has ended to be waited for, as `kill_group` needs.
    fn has_ended(&self) -> bool {
        let look = WaitIdOptions::EXITED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT;
        let has_not_ended = |pid| matches!(waitid(WaitId::Pid(pid), look), Ok(None));
        !self.pid().is_some_and(has_not_ended)
    }

    pub(crate) fn is_alive(&self) -> bool {
        !self.is_broken && !self.has_ended()
    }

    /// Whether it says nothing while nobody asks.
    pub(crate) fn is_quiet(&self) -> bool {
        self.pipes.is_quiet()
    }

    pub(crate) fn exit_code(&self) -> Option<i32> {
        self.ended.and_then(|status| status.code())
    }

    pub(crate) fn printed(&self) -> String {
        self.printed.so_far()
    }
}

impl Drop for Conversation {
    fn drop(&mut self) {
        self.kill_group();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATIENCE: Duration = Duration::from_secs(20);

    fn start(program: &str) -> Conversation {
        let library = Path::new("/dev/null");
        let launch = Launch::new("null", Run::Library(library.to_owned()));
        Conversation::start(program.as_ref(), &launch, library).unwrap()
    }

    /// Asks a program that is no runner, with a file that no pipe can hold.
    async fn ask(program: &str) -> Failure {
        let file = vec![0; 20_000_000];
        let request = Request::Describe { protocol: 1 };
        start(program).ask(&request, &[&file], PATIENCE).await.unwrap_err()
    }

    #[tokio::test]
    async fn who_ends_without_reading_the_question_is_not_waited_for() {
        assert!(matches!(ask("false").await, Failure::Stopped { .. }));
        let ready = start("false").ready(PATIENCE).await;
        assert!(matches!(ready, Err(Failure::Stopped { how, .. }) if how == "exit status: 1"));
    }

    #[tokio::test]
    async fn who_talks_without_reading_the_question_is_not_waited_for() {
        // Which of the two pipes breaks first is a matter of luck.
        let failure = ask("echo").await;
        assert!(matches!(failure, Failure::Garbled(_) | Failure::Stopped { .. }), "{failure}");
        assert!(matches!(start("echo").ready(PATIENCE).await, Err(Failure::Garbled(_))));
    }

    #[tokio::test]
    async fn after_a_conversation_broke_there_is_no_next_question() {
        let mut conversation = start("cat");
        let request = Request::Describe { protocol: 1 };
        let given_up = conversation.ask(&request, &[], PATIENCE);
        drop(timeout(Duration::ZERO, given_up).await);

        assert!(!conversation.is_alive());
        let failure = conversation.ask(&request, &[], PATIENCE).await.unwrap_err();
        assert!(matches!(failure, Failure::Stopped { .. }));
    }
}
