// The end of a pipe, as Asio reads and writes it. Only stdio.cpp includes this.
#pragma once

#include <boost/asio/io_context.hpp>

#ifdef _WIN32
#include <io.h>

#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <cerrno>
#include <utility>
#else
#include <boost/asio/posix/stream_descriptor.hpp>
#endif

namespace tact {

#ifdef _WIN32

// The pipes that browsers give a host on Windows know no waiting in the background, so a thread of its own waits at each.
// Takes ownership of the descriptor.
class PipeEnd {
 public:
  using executor_type = boost::asio::io_context::executor_type;
  using ErrorCode = boost::system::error_code;

  PipeEnd(boost::asio::io_context& context, int descriptor) : context_(context), descriptor_(descriptor) {}
  ~PipeEnd() { ::_close(descriptor_); }
  PipeEnd(const PipeEnd&) = delete;
  PipeEnd& operator=(const PipeEnd&) = delete;
  executor_type get_executor() { return context_.get_executor(); }

  template <typename Handler>
  void async_read_some(boost::asio::mutable_buffer to, Handler&& handler) {
    inBackground([this, to] { return ::_read(descriptor_, to.data(), static_cast<unsigned>(to.size())); }, std::forward<Handler>(handler));
  }

  template <typename Buffers, typename Handler>
  void async_write_some(const Buffers& buffers, Handler&& handler) {
    const boost::asio::const_buffer from = *boost::asio::buffer_sequence_begin(buffers);
    const auto bytes = static_cast<unsigned>(std::min<std::size_t>(from.size(), 1 << 20));
    inBackground([this, from, bytes] { return ::_write(descriptor_, from.data(), bytes); }, std::forward<Handler>(handler));
  }

 private:
  template <typename Work, typename Handler>
  void inBackground(Work work, Handler&& handler) {
    boost::asio::post(thread_,
                      [this, work, kept = boost::asio::make_work_guard(context_), handler = std::forward<Handler>(handler)]() mutable {
                        const int done = work();
                        ErrorCode failed;
                        if (done < 0 && errno != EPIPE) failed = ErrorCode(errno, boost::system::generic_category());
                        if (done == 0 || (done < 0 && errno == EPIPE)) failed = boost::asio::error::eof;
                        boost::asio::post(context_, [handler = std::move(handler), failed, done]() mutable {
                          handler(failed, done < 0 ? 0U : static_cast<std::size_t>(done));
                        });
                      });
  }

  boost::asio::io_context& context_;
  int descriptor_;
  boost::asio::thread_pool thread_{1};
};

#else

using PipeEnd = boost::asio::posix::stream_descriptor;

#endif

}  // namespace tact
