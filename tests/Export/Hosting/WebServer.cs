using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MsqSite.Export.Hosting;

namespace MsqSite.Tests.Export.Hosting;

/// <summary>
/// nginx or Caddy on a free port of this machine, with a configuration that the program wrote. A machine without them skips the test and says so;
/// one that guards every commit (CI=true) must have them.
/// </summary>
internal sealed class WebServer : IDisposable
{
    private const int MostMilliseconds = 20_000;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("server");
    private readonly string name;
    private Process? process;

    private WebServer(string name) => this.name = name;

    public static WebServer Of(string name, HostedSite site)
    {
        string program = Locate(name);
        WebServer server = new(program);
        string text = Encoding.UTF8.GetString(server.IsNginx ? NginxFile.Write(site) : CaddyFile.Write(site));
        server.Put("site.conf", server.IsNginx ? server.OnThisMachine(text) : text);
        server.Put("main.conf", server.IsNginx ? server.Nginx() : $"{{\n\tadmin off\n\tauto_https disable_redirects\n\tdefault_bind 127.0.0.1\n\tlog {{\n\t\tlevel ERROR\n\t}}\n}}\nimport {server.PathTo("site.conf")}\n");
        return server;
    }

    public static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private bool IsNginx => Path.GetFileName(name) == "nginx";

    /// <summary>What the server says of the configuration without starting; nothing where all is well.</summary>
    public string FaultsOfConfiguration()
    {
        using Process test = Run(IsNginx ? ["-t", "-q", "-c", PathTo("main.conf"), "-p", folder.FullName] : ["validate", "--adapter", "caddyfile", "--config", PathTo("main.conf")]);
        string said = test.StandardError.ReadToEnd();
        Assert.True(test.WaitForExit(MostMilliseconds));
        return test.ExitCode == 0 ? "" : said;
    }

    /// <summary>Starts it, and returns when it answers.</summary>
    public async Task<WebServer> Start(int port)
    {
        process = Run(IsNginx ? ["-c", PathTo("main.conf"), "-p", folder.FullName, "-g", "daemon off;"] : ["run", "--adapter", "caddyfile", "--config", PathTo("main.conf")]);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        for (int waited = 0; waited < MostMilliseconds; waited += 50)
        {
            using TcpClient client = new();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port);
                return this;
            }
            catch (SocketException)
            {
                Assert.False(process.HasExited, $"{name} ended: {FaultsOfConfiguration()}");
                await Task.Delay(50);
            }
        }

        throw new TimeoutException($"{name} does not answer");
    }

    public void Dispose()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process?.Dispose();
        folder.Delete(recursive: true);
    }

    private static string Locate(string program)
    {
        string? found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(["/usr/sbin"]).Select(one => Path.Combine(one, program)).FirstOrDefault(File.Exists);
        string missing = $"There is no {program} on this machine: apt-get install nginx-light libnginx-mod-http-brotli-static caddy.";
        Assert.True(found is not null || Environment.GetEnvironmentVariable("CI") != "true", missing);
        Assert.SkipWhen(found is null, missing);
        return found!;
    }

    private Process Run(string[] arguments)
    {
        ProcessStartInfo start = new(name, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder.FullName };
        start.Environment["XDG_DATA_HOME"] = folder.FullName;
        start.Environment["XDG_CONFIG_HOME"] = folder.FullName;
        return Process.Start(start)!;
    }

    private string PathTo(string file) => Path.Combine(folder.FullName, file);

    private void Put(string file, string text) => File.WriteAllText(PathTo(file), text);

    // Its own folders, so that it needs no rights and leaves nothing.
    private string Nginx() => $$"""
        {{(Environment.UserName == "root" ? "user root;" : "")}}
        worker_processes 1;
        pid {{PathTo("nginx.pid")}};
        error_log stderr error;
        {{string.Concat(Directory.GetFiles("/usr/lib/nginx/modules", "ngx_http_brotli_static_module.so").Select(module => $"load_module {module};"))}}
        events { }
        http {
            include /etc/nginx/mime.types;
            access_log off;
            {{string.Concat(new[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" }.Select(kind => $"{kind}_temp_path {PathTo(kind)};"))}}
            include {{PathTo("site.conf")}};
        }
        """;

    // Loopback only, and a certificate of its own making where the site is https.
    private string OnThisMachine(string text)
    {
        using RSA key = RSA.Create(2048);
        using X509Certificate2 certificate = new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        Put("fullchain.pem", certificate.ExportCertificatePem());
        Put("privkey.pem", key.ExportPkcs8PrivateKeyPem());
        string[] lines = [.. text.Split('\n')
            .Where(line => !line.Contains("listen [::]", StringComparison.Ordinal))
            .Select(line => line.Replace("listen 80;", $"listen {FreePort()};", StringComparison.Ordinal).Replace("listen 443 ", $"listen {FreePort()} ", StringComparison.Ordinal).Replace("listen ", "listen 127.0.0.1:", StringComparison.Ordinal))
            .Select(line => line.Contains("/etc/letsencrypt/", StringComparison.Ordinal) ? $"{line.Split('/')[0]}{PathTo(Path.GetFileName(line.TrimEnd(';')))};" : line)];
        return string.Join('\n', lines);
    }
}
