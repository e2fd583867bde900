{{- define "dockgate.name" -}}
{{- if contains .Chart.Name .Release.Name }}{{ .Release.Name | trunc 50 | trimSuffix "-" }}{{ else }}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 50 | trimSuffix "-" }}{{ end }}
{{- end }}

{{- define "dockgate.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "dockgate.labels" -}}
{{ include "dockgate.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | quote }}
{{- end }}

{{- define "dockgate.image" -}}
{{ .Values.image.repository }}{{ if .Values.image.digest }}@{{ .Values.image.digest }}{{ else }}:{{ .Values.image.tag | default .Chart.AppVersion }}{{ end }}
{{- end }}

{{- define "dockgate.serviceAccount" -}}
{{ .Values.serviceAccount.name | default (include "dockgate.name" .) }}
{{- end }}

{{/* What cannot work is said before anything is installed. */}}
{{- define "dockgate.check" -}}
{{- $many := gt (int .Values.replicas) 1 }}
{{- if and $many (not .Values.postgresql.secretName) }}
{{- fail "replicas: more than one needs postgresql.secretName: the databases in a volume are for one pod" }}
{{- end }}
{{- if and $many (not .Values.sharedKeys.secretName) }}
{{- fail "replicas: more than one needs sharedKeys.secretName: a token that one of them makes must count at the others" }}
{{- end }}
{{- if and $many (not .Values.sharedBlobs.existingClaim) (not (hasKey .Values.settings "DOCKGATE_BLOB_STORE")) }}
{{- fail "replicas: more than one needs sharedBlobs.existingClaim, or settings.DOCKGATE_BLOB_STORE: all of them must find every blob" }}
{{- end }}
{{- if and .Values.ingress.enabled (not .Values.ingress.host) }}
{{- fail "ingress.host: the host name that clients type is missing" }}
{{- end }}
{{- range $name, $from := .Values.secretSettings }}
{{- if not (and $from.name $from.key) }}
{{- fail (printf "secretSettings.%s: name and key of a Secret are missing" $name) }}
{{- end }}
{{- end }}
{{- end }}

{{- define "dockgate.pod" -}}
metadata:
  labels:
    {{- include "dockgate.labels" . | nindent 4 }}
    {{- with .Values.podLabels }}{{ toYaml . | nindent 4 }}{{ end }}
  {{- with .Values.podAnnotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  serviceAccountName: {{ include "dockgate.serviceAccount" . }}
  automountServiceAccountToken: false
  {{- with .Values.image.pullSecrets }}
  imagePullSecrets:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  # Longer than both waits together, as it also takes leave of webhooks and receivers of the log.
  terminationGracePeriodSeconds: {{ add (int .Values.drainSeconds) (int .Values.stopSeconds) 15 }}
  securityContext:
    runAsNonRoot: true
    runAsUser: 10001
    runAsGroup: 10001
    fsGroup: 10001
    fsGroupChangePolicy: OnRootMismatch
    seccompProfile:
      type: RuntimeDefault
  {{- if .Values.sharedBlobs.existingClaim }}
  # The data folder's blobs are a link to the volume of all pods.
  initContainers:
    - name: link-blobs
      image: {{ include "dockgate.image" . | quote }}
      imagePullPolicy: {{ .Values.image.pullPolicy }}
      command:
        - /usr/bin/node
        - --eval
        - |
          const { lstatSync, mkdirSync, symlinkSync } = require('node:fs');
          for (const folder of ['/data/dockgate', '/blobs/dockgate']) mkdirSync(folder, { recursive: true, mode: 0o700 });
          if (!lstatSync('/data/dockgate/blobs', { throwIfNoEntry: false })) symlinkSync('/blobs/dockgate', '/data/dockgate/blobs');
      securityContext:
        allowPrivilegeEscalation: false
        readOnlyRootFilesystem: true
        capabilities:
          drop: [ALL]
      volumeMounts:
        - {name: data, mountPath: /data}
        - {name: blobs, mountPath: /blobs}
  {{- end }}
  containers:
    - name: dockgate
      image: {{ include "dockgate.image" . | quote }}
      imagePullPolicy: {{ .Values.image.pullPolicy }}
      args: ["serve"]
      ports:
        - name: registry
          containerPort: 5000
        {{- if .Values.metrics.enabled }}
        - name: metrics
          containerPort: {{ .Values.metrics.port }}
        {{- end }}
      env:
        {{- include "dockgate.env" . | nindent 8 }}
      # Everybody under whatever name is answered there.
      startupProbe:
        httpGet: {path: /healthz, port: registry{{ if .Values.tls.secretName }}, scheme: HTTPS{{ end }}}
        periodSeconds: 2
        timeoutSeconds: 2
        failureThreshold: 90
      livenessProbe:
        httpGet: {path: /healthz, port: registry{{ if .Values.tls.secretName }}, scheme: HTTPS{{ end }}}
        periodSeconds: 10
        timeoutSeconds: 5
        failureThreshold: 6
      readinessProbe:
        httpGet: {path: /readyz, port: registry{{ if .Values.tls.secretName }}, scheme: HTTPS{{ end }}}
        periodSeconds: 2
        timeoutSeconds: 3
        failureThreshold: 2
      securityContext:
        allowPrivilegeEscalation: false
        readOnlyRootFilesystem: true
        capabilities:
          drop: [ALL]
      resources:
        {{- toYaml .Values.resources | nindent 8 }}
      volumeMounts:
        - {name: data, mountPath: /data}
        - {name: tmp, mountPath: /tmp}
        {{- if .Values.sharedBlobs.existingClaim }}
        - {name: blobs, mountPath: /blobs}
        {{- end }}
        {{- if .Values.sharedKeys.secretName }}
        - {name: keys, mountPath: /keys, readOnly: true}
        {{- end }}
        {{- if .Values.tls.secretName }}
        - {name: tls, mountPath: /tls, readOnly: true}
        {{- end }}
  volumes:
    - name: tmp
      emptyDir: {}
    {{- with .Values.sharedBlobs.existingClaim }}
    - name: blobs
      persistentVolumeClaim:
        claimName: {{ . | quote }}
    {{- end }}
    {{- with .Values.sharedKeys.secretName }}
    - name: keys
      secret:
        secretName: {{ . | quote }}
        defaultMode: 0440
    {{- end }}
    {{- if .Values.tls.secretName }}
    - name: tls
      secret:
        secretName: {{ .Values.tls.secretName }}
        defaultMode: 0440
    {{- end }}
  {{- with .Values.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .Values.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .Values.affinity }}
  affinity:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .Values.topologySpreadConstraints }}
  topologySpreadConstraints:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end }}

{{- define "dockgate.env" -}}
{{- /* A folder in the volume: the volume's own belongs to root, and the server wants one that is its own alone. */}}
- {name: DOCKGATE_DATA, value: /data/dockgate}
- {name: DOCKGATE_LISTEN, value: "0.0.0.0"}
- {name: DOCKGATE_PORT, value: "5000"}
- {name: DOCKGATE_LOG_FORMAT, value: json}
- {name: DOCKGATE_WORKERS, value: {{ .Values.workers | quote }}}
- {name: DOCKGATE_DRAIN_SECONDS, value: {{ .Values.drainSeconds | quote }}}
- {name: DOCKGATE_STOP_SECONDS, value: {{ .Values.stopSeconds | quote }}}
{{- with .Values.publicUrl }}
- {name: DOCKGATE_PUBLIC_URL, value: {{ . | quote }}}
{{- end }}
{{- with .Values.authorityUrl }}
- {name: DOCKGATE_AUTHORITY_URL, value: {{ . | quote }}}
{{- end }}
{{- with .Values.trustedProxies }}
- {name: DOCKGATE_TRUSTED_PROXIES, value: {{ join "," . | quote }}}
{{- end }}
{{- if .Values.metrics.enabled }}
- {name: DOCKGATE_METRICS_PORT, value: {{ .Values.metrics.port | quote }}}
- {name: DOCKGATE_METRICS_LISTEN, value: "0.0.0.0"}
{{- end }}
{{- if .Values.tls.secretName }}
- {name: DOCKGATE_TLS, value: "true"}
- {name: DOCKGATE_TLS_CERTIFICATE, value: /tls/tls.crt}
- {name: DOCKGATE_TLS_KEY, value: /tls/tls.key}
{{- end }}
{{- if .Values.postgresql.secretName }}
- name: DOCKGATE_DATABASE
  valueFrom:
    secretKeyRef: {name: {{ .Values.postgresql.secretName | quote }}, key: {{ .Values.postgresql.key | quote }}}
{{- end }}
{{- if .Values.sharedKeys.secretName }}
- {name: DOCKGATE_KEYS, value: /keys}
{{- end }}
{{- range $name, $value := .Values.settings }}
- {name: {{ $name | quote }}, value: {{ $value | toString | quote }}}
{{- end }}
{{- range $name, $from := .Values.secretSettings }}
- name: {{ $name | quote }}
  valueFrom:
    secretKeyRef: {name: {{ $from.name | quote }}, key: {{ $from.key | quote }}}
{{- end }}
{{- end }}
