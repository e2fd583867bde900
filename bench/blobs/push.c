// Pushes blobs over N connections, each by POST and PUT as container clients do. All have the bytes of FILE and behind
// them a line of their own, and come from the page cache by sendfile(2), so that the client costs next to nothing.
//   push PORT CONNECTIONS FILE REPOSITORY [HEADER] < lines of "ENDING DIGEST"     prints: blobs seconds

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { MOST = 100000, HEAD = 40000 };
static struct { char ending[64], digest[80]; } blobs[MOST];
static int count, next, port;
static const char *file, *repository, *header;
static off_t size;

static void die(const char *what) { fprintf(stderr, "push: %s\n", what); exit(1); }

static int connect_to_server(void) {
  struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  int fd = socket(AF_INET, SOCK_STREAM, 0), on = 1;
  if (connect(fd, (struct sockaddr *)&to, sizeof to) != 0) die("no connection");
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  return fd;
}

static void say(int fd, const char *text) {
  for (ssize_t n, left = strlen(text); left > 0; left -= n, text += n)
    if ((n = send(fd, text, left, MSG_NOSIGNAL)) < 0) die("the server does not listen");
}

/* Reads an answer with its body, which is small; dies unless it has that status. */
static void hear(int fd, const char *status, char *answer) {
  ssize_t length = 0, n;
  char *end = NULL;
  while (!end || length < end + 4 - answer + (strcasestr(answer, "\r\ncontent-length:") ? atol(strcasestr(answer, "\r\ncontent-length:") + 17) : 0)) {
    if ((n = recv(fd, answer + length, HEAD - 1 - length, 0)) <= 0) die("the server closed a connection");
    answer[length += n] = 0;
    end = strstr(answer, "\r\n\r\n");
  }
  if (strncmp(answer + 9, status, 3) != 0) { fprintf(stderr, "%s\n", answer); die("the blob was refused"); }
}

/* The path of an upload, which may have come with a scheme and a host. */
static char *location(char *answer) {
  char *found = strcasestr(answer, "\r\nlocation:");
  if (!found) die("no Location");
  found += 11 + strspn(found + 11, " ");
  found[strcspn(found, "\r\n")] = 0;
  char *scheme = strstr(found, "://");
  return scheme ? strchr(scheme + 3, '/') : found;
}

static void *push(void *unused) {
  char head[HEAD], answer[HEAD];
  int fd = connect_to_server(), bytes = open(file, O_RDONLY);
  for (int i; (i = __sync_fetch_and_add(&next, 1)) < count;) {
    snprintf(head, sizeof head, "POST /v2/%s/blobs/uploads/ HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Length: 0\r\n%s\r\n", repository, port, header);
    say(fd, head);
    hear(fd, "202", answer);
    char *path = location(answer);
    snprintf(head, sizeof head, "PUT %s%cdigest=%s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/octet-stream\r\nContent-Length: %lld\r\n%s\r\n", path,
             strchr(path, '?') ? '&' : '?', blobs[i].digest, port, (long long)size + (long long)strlen(blobs[i].ending), header);
    say(fd, head);
    for (off_t at = 0; at < size;)
      if (sendfile(fd, bytes, &at, size - at) <= 0) die("the server does not listen");
    say(fd, blobs[i].ending);
    hear(fd, "201", answer);
  }
  return unused;
}

int main(int given, char **values) {
  if (given < 5) die("PORT CONNECTIONS FILE REPOSITORY [HEADER] < lines");
  static char with_end[HEAD];
  if (given > 5) snprintf(with_end, sizeof with_end, "%s\r\n", values[5]);
  port = atoi(values[1]), file = values[3], repository = values[4], header = with_end;
  struct stat about;
  if (stat(file, &about) != 0) die("no such file");
  size = about.st_size;
  while (count < MOST && scanf("%63s %79s", blobs[count].ending, blobs[count].digest) == 2) count++;
  pthread_t threads[256];
  struct timespec began, ended;
  clock_gettime(CLOCK_MONOTONIC, &began);
  int connections = atoi(values[2]) > 256 ? 256 : atoi(values[2]);
  for (int i = 0; i < connections; i++) pthread_create(&threads[i], NULL, push, NULL);
  for (int i = 0; i < connections; i++) pthread_join(threads[i], NULL);
  clock_gettime(CLOCK_MONOTONIC, &ended);
  printf("%d %.6f\n", count, ended.tv_sec - began.tv_sec + (ended.tv_nsec - began.tv_nsec) / 1e9);
  return 0;
}
