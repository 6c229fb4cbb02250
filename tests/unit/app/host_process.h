// The real tact-host, started as a browser would: its own TACT_HOME, frames on stdin and stdout.
#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <vector>

#include "store/fixture.h"
#include "wire/frame.h"

namespace tact {

enum class Stdin { pipe, socket, file };

class HostProcess {
 public:
  // `input` is what a plain file holds; for pipe and socket it is written by send(). `shared` is a home it shares with others; else it has
  // its own.
  explicit HostProcess(Stdin kind, const std::string& input = {}, const std::filesystem::path& shared = {}) {
    ::signal(SIGPIPE, SIG_IGN);
    int in[2] = {-1, -1}, out[2] = {-1, -1};
    if (kind == Stdin::file) {
      writeText(folder_.path() / "input", input);
      in[0] = ::open((folder_.path() / "input").c_str(), O_RDONLY | O_CLOEXEC);
    } else {
      const int made = kind == Stdin::pipe ? ::pipe2(in, O_CLOEXEC) : ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, in);
      EXPECT_EQ(made, 0);
    }
    EXPECT_EQ(::pipe2(out, O_CLOEXEC), 0);
    const std::string home = "TACT_HOME=" + (shared.empty() ? folder_.path() / "home" : shared).string();
    const char* arguments[] = {TACT_TEST_HOST, "chrome-extension://x/", nullptr};
    const char* environment[] = {home.c_str(), nullptr};
    pid_ = ::fork();
    if (pid_ == 0) {
      ::dup2(in[0], STDIN_FILENO);
      ::dup2(out[1], STDOUT_FILENO);
      ::execve(TACT_TEST_HOST, const_cast<char**>(arguments), const_cast<char**>(environment));
      ::_exit(127);
    }
    ::close(in[0]);
    ::close(out[1]);
    to_ = in[1];
    from_ = out[0];
    if (to_ >= 0) ::fcntl(to_, F_SETFL, O_NONBLOCK);
  }
  ~HostProcess() {
    closeInput();
    stopReading();
    if (pid_ > 0) {
      ::kill(pid_, SIGKILL);
      ::waitpid(pid_, nullptr, 0);
    }
  }
  HostProcess(const HostProcess&) = delete;
  HostProcess& operator=(const HostProcess&) = delete;

  // Writes as much as the pipe takes while nobody reads the replies. Returns the bytes taken.
  std::size_t push(std::string_view bytes) {
    std::size_t taken = 0;
    while (taken < bytes.size()) {
      const ssize_t put = ::write(to_, bytes.data() + taken, bytes.size() - taken);
      if (put > 0) {
        taken += static_cast<std::size_t>(put);
        continue;
      }
      pollfd room{to_, POLLOUT, 0};
      if (errno != EAGAIN || ::poll(&room, 1, kStuckMs) <= 0) break;
    }
    return taken;
  }
  // Writes everything, collecting replies meanwhile so that neither side waits for the other.
  void send(std::string_view bytes) {
    while (!bytes.empty()) {
      pollfd both[2] = {{to_, POLLOUT, 0}, {from_, POLLIN, 0}};
      ASSERT_GT(::poll(both, 2, kPatienceMs), 0) << "the host neither reads nor writes";
      if ((both[1].revents & POLLIN) != 0) collect();
      if ((both[0].revents & (POLLERR | POLLHUP)) != 0) return;
      if ((both[0].revents & POLLOUT) == 0) continue;
      const ssize_t put = ::write(to_, bytes.data(), bytes.size());
      if (put > 0) bytes.remove_prefix(static_cast<std::size_t>(put));
    }
  }
  void closeInput() {
    if (to_ >= 0) ::close(to_);
    to_ = -1;
  }
  void stopReading() {
    if (from_ >= 0) ::close(from_);
    from_ = -1;
  }
  // Reads until `count` replies came.
  void awaitReplies(std::size_t count) {
    while (bodies_.size() < count && collect()) {
    }
  }
  // Reads stdout to its end and returns the exit status; -1 if the host did not end by itself.
  int end() {
    while (from_ >= 0 && collect()) {
    }
    int status = 0;
    for (int waitedMs = 0; waitedMs < kPatienceMs; waitedMs += 5) {
      const pid_t ended = ::waitpid(pid_, &status, WNOHANG);
      if (ended == pid_) {
        pid_ = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
      }
      ::usleep(5000);
    }
    return -1;
  }

  // The bodies of all frames on stdout; nothing else may have stood there.
  const std::vector<std::string>& bodies() const { return bodies_; }
  bool stdoutIsWholeFrames() const { return decoder_.isBetweenFrames(); }
  pid_t pid() const { return pid_; }
  const TemporaryFolder& folder() const { return folder_; }

 private:
  static constexpr int kPatienceMs = 60'000;  // a bound on a hang, no measure of speed
  static constexpr int kStuckMs = 500;

  bool collect() {
    pollfd ready{from_, POLLIN, 0};
    if (::poll(&ready, 1, kPatienceMs) <= 0) return false;
    char buffer[64 * 1024];
    const ssize_t got = ::read(from_, buffer, sizeof buffer);
    if (got <= 0) return false;
    return decoder_.feed({buffer, static_cast<std::size_t>(got)}, bodies_);
  }

  TemporaryFolder folder_;
  pid_t pid_ = -1;
  int to_ = -1, from_ = -1;
  FrameDecoder decoder_;
  std::vector<std::string> bodies_;
};

}  // namespace tact
