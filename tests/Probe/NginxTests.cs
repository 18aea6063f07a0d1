using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MsqSite.Model;
using MsqSite.Probe;

namespace MsqSite.Tests.Probe;

/// <summary>The server that most of the web runs on, as Debian ships it. Where it is missing the test says so and is skipped; with CI=true it fails.</summary>
public sealed class NginxTests
{
    private const string Missing = "nginx is missing: install it (apt-get install --no-install-recommends nginx-light).";

    [Fact]
    public async Task What_a_real_server_does_is_told_as_it_is()
    {
        if (Find() is not { } program)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Missing);
            Assert.Fail(Missing);
            return;
        }

        DirectoryInfo folder = Directory.CreateTempSubdirectory("nginx");
        int port = FreePort();
        File.WriteAllText(Path.Combine(folder.FullName, "nginx.conf"), Configuration(folder.FullName, port));
        Directory.CreateDirectory(Path.Combine(folder.FullName, "pages"));
        File.WriteAllText(Path.Combine(folder.FullName, "pages", "laws.html"), $"<!doctype html><title>Laws</title>{new string(' ', 4000)}<h2 id=act-5>Act</h2>");
        using Process nginx = Process.Start(new ProcessStartInfo(program, ["-p", folder.FullName, "-c", Path.Combine(folder.FullName, "nginx.conf"), "-e", "error.log"]) { RedirectStandardError = true })!;
        try
        {
            ProbeNetwork network = new((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]), (place, stop) => Connect(place.Port == 80 ? port : 1, stop), new QuickClock(50));
            ProbeSettings settings = new("MsqSite/test", "editors@msq.example") { AllowPrivate = true, Timeout = TimeSpan.FromMinutes(4), TimeLimit = TimeSpan.FromDays(1) };
            string[] addresses = [.. new[] { "", "laws.html", "laws.html#act-5", "laws.html#act-6", "gone", "old", "later", "closed", "busy", "none" }.Select(path => $"http://a.example/{path}")];
            IReadOnlyDictionary<string, AddressHealth> found = await new LinkProber(settings, network).Run([.. addresses.Select(address => WebAddress.Read(address, out _)!)], CancellationToken.None);
            Assert.Equal(
                ["200 alive", "200 alive", "200 alive", "200 alive without its place", "410 dead", "200 moved", "200 alive", "403 refused", "503 unreachable", "404 dead"],
                addresses.Select(address => $"{found[address].Status} {LinkWords.Of(found[address].State)}{(found[address].FragmentMissing ? " without its place" : "")}"));
        }
        finally
        {
            nginx.Kill();
            await nginx.WaitForExitAsync();
            folder.Delete(recursive: true);
        }
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin").Select(part => Path.Combine(part, "nginx")).FirstOrDefault(File.Exists);

    private static string Configuration(string folder, int port) => $$"""
        daemon off; master_process off; pid nginx.pid;
        events {}
        http {
          access_log off; absolute_redirect off; gzip on; gzip_min_length 10; default_type text/html;
          client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3; uwsgi_temp_path t4; scgi_temp_path t5;
          server {
            listen 127.0.0.1:{{port}}; root {{folder}}/pages;
            location = / { return 200 "a page"; }
            location = /gone { return 410; }
            location = /old { return 301 /laws.html; }
            location = /later { return 302 /laws.html; }
            location = /closed { return 403; }
            location = /busy { return 503; }
          }
        }
        """;

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // It listens a moment after it was started.
    private static async Task<Stream> Connect(int port, CancellationToken stop)
    {
        for (int left = 100; ; left--)
        {
            Socket socket = new(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, port, stop);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException) when (port != 1 && left > 0)
            {
                socket.Dispose();
                await Task.Delay(50, stop);
            }
        }
    }
}
