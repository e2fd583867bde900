// Reads one blob again and again over N connections and lets the kernel throw the bytes away (MSG_TRUNC), so that a
// client on the same machine costs next to nothing.
//   drain PORT CONNECTIONS SECONDS PATH [HEADER]     prints: bytes answers seconds

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { STEP = 4 << 20, MOST = 1024 };
static char request[40000], discarded[STEP];
static long long left[MOST]; /* of the body, by descriptor; -1 while the answer's head is awaited */
static long long bytes, answers;

static void die(const char *what) { fprintf(stderr, "drain: %s\n", what); exit(1); }

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

static void ask(int fd) {
  left[fd] = -1;
  ssize_t length = strlen(request);
  if (send(fd, request, length, MSG_NOSIGNAL) != length) die("the request could not be sent");
}

static int connect_to(int port) {
  struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  int fd = socket(AF_INET, SOCK_STREAM, 0), on = 1;
  if (fd < 0 || fd >= MOST || connect(fd, (struct sockaddr *)&to, sizeof to) != 0) die("no connection");
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  ask(fd);
  return fd;
}

/* Takes the head off the connection, when it is there as a whole. */
static int read_head(int fd) {
  char head[8192];
  ssize_t n = recv(fd, head, sizeof head - 1, MSG_PEEK | MSG_DONTWAIT);
  if (n == 0) die("the server closed a connection");
  if (n < 0) return 0;
  head[n] = 0;
  char *end = strstr(head, "\r\n\r\n"), *length = strcasestr(head, "\r\ncontent-length:");
  if (!end) return 0;
  if (strncmp(head, "HTTP/1.1 200", 12) != 0 || !length) { fprintf(stderr, "%s\n", head); die("that is not the blob"); }
  left[fd] = atoll(length + 17);
  if (recv(fd, head, end + 4 - head, 0) < 0) die("the head could not be read");
  return 1;
}

static void take(int fd) {
  if (left[fd] < 0 && !read_head(fd)) return;
  ssize_t n = left[fd] == 0 ? 0 : recv(fd, discarded, left[fd] < STEP ? left[fd] : STEP, MSG_TRUNC | MSG_DONTWAIT);
  if (n < 0) return;
  if (n == 0 && left[fd] > 0) die("the server closed a connection");
  bytes += n;
  left[fd] -= n;
  if (left[fd] == 0) { answers++; ask(fd); }
}

int main(int count, char **values) {
  if (count < 5) die("PORT CONNECTIONS SECONDS PATH [HEADER]");
  int port = atoi(values[1]), connections = atoi(values[2]);
  snprintf(request, sizeof request, "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n%s%s\r\n", values[4], port, count > 5 ? values[5] : "", count > 5 ? "\r\n" : "");
  int poll = epoll_create1(0);
  struct epoll_event events[MOST];
  for (int i = 0; i < connections; i++) {
    int fd = connect_to(port);
    struct epoll_event event = {.events = EPOLLIN, .data.fd = fd};
    epoll_ctl(poll, EPOLL_CTL_ADD, fd, &event);
  }
  double began = now(), ends = began + atof(values[3]);
  while (now() < ends) {
    int ready = epoll_wait(poll, events, MOST, 100);
    for (int i = 0; i < ready; i++) take(events[i].data.fd);
  }
  printf("%lld %lld %.6f\n", bytes, answers, now() - began);
  return 0;
}
