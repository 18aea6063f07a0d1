using System.Text;
using Microsoft.AspNetCore.Http;
using MsqSite.Model;
using MsqSite.Probe;

namespace MsqSite.Tests.Probe;

/// <summary>Whatever a server sends, the probe comes to an end with a state.</summary>
public sealed class HostileServerTests
{
    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.9\r\n")]
    [InlineData("HTTP/1.1 two hundred OK\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("")]
    [InlineData("\0\0\0\0\0\0\0\0")]
    public async Task What_is_not_HTTP_is_a_bad_answer(string said)
    {
        await using Outside outside = await Outside.Open();
        AddressHealth health = await outside.Raw(8080, stream => stream.WriteAsync(Encoding.UTF8.GetBytes(said)).AsTask()).Probe("http://a.example:8080/");
        Assert.Equal((LinkState.Unreachable, LinkTrouble.BadAnswer), (health.State, health.Trouble));
    }

    [Fact]
    public async Task Headers_without_end_are_a_bad_answer()
    {
        await using Outside outside = await Outside.Open();
        AddressHealth health = await outside.Raw(8080, async stream =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray());
            while (true)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"X-More: {new string('x', 4000)}\r\n"));
            }
        }).Probe("http://a.example:8080/");
        Assert.Equal((LinkState.Unreachable, LinkTrouble.BadAnswer), (health.State, health.Trouble));
    }

    [Fact]
    public async Task A_port_that_speaks_no_TLS_is_a_bad_answer()
    {
        await using Outside outside = await Outside.Open();
        AddressHealth health = await outside.Raw(443, stream => stream.WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray()).AsTask()).Probe("https://a.example/");
        Assert.Equal((LinkState.Unreachable, LinkTrouble.BadAnswer), (health.State, health.Trouble));
    }

    [Fact]
    public async Task A_page_without_end_is_alive_and_not_read_to_its_end()
    {
        await using Outside outside = await Outside.Open();
        long sent = 0;
        outside.On("a.example/", async context =>
        {
            context.Response.ContentType = "text/html";
            byte[] more = Encoding.ASCII.GetBytes(new string('x', 64 * 1024));
            while (!(await context.Response.BodyWriter.WriteAsync(more, context.RequestAborted)).IsCompleted) // once the other side is gone the stream would take any number at once
            {
                Interlocked.Add(ref sent, more.Length);
            }
        });
        AddressHealth health = await outside.Probe("https://a.example/#place");
        Assert.Equal((LinkState.Alive, false), (health.State, health.FragmentMissing));
        Assert.InRange(Interlocked.Read(ref sent), 1, 64 * 1024 * 1024);
    }

    [Fact]
    public async Task A_page_that_comes_drop_by_drop_is_alive_and_its_fragment_is_not_judged()
    {
        await using Outside outside = await Outside.Open();
        outside.On("a.example/", async context =>
        {
            context.Response.ContentType = "text/html";
            while (true)
            {
                await context.Response.WriteAsync("<p>", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(100, context.RequestAborted);
            }
        });
        outside.Settings = outside.Settings with { Timeout = TimeSpan.FromSeconds(60) };
        AddressHealth health = await outside.Probe("https://a.example/#place");
        Assert.Equal((LinkState.Alive, false), (health.State, health.FragmentMissing));
    }

    [Fact]
    public async Task A_small_file_that_unpacks_to_a_huge_page_is_not_unpacked()
    {
        await using Outside outside = await Outside.Open();
        outside.On("a.example/", async context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = "gzip";
            await using System.IO.Compression.GZipStream packed = new(context.Response.Body, System.IO.Compression.CompressionLevel.Fastest);
            byte[] zeros = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 400; megabyte++)
            {
                await packed.WriteAsync(zeros, context.RequestAborted);
            }
        });
        long before = GC.GetTotalAllocatedBytes();
        Assert.Equal(LinkState.Alive, (await outside.Probe("https://a.example/#place")).State);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 200_000_000);
    }

    [Fact]
    public async Task Addresses_that_only_just_are_some_come_to_a_state()
    {
        await using Outside outside = await Outside.Open();
        outside.Settings = outside.Settings with { Retries = 0 };
        string[] addresses =
        [
            "http://a_b.example/", "http://a.example./", "http://☃.example/", "http://a.example:65535/", "http://a.example/%", "http://a.example/%zz?%#%zz", "http://a.example/é?ü#é", "http://a.example/..%2f../x",
            "http://-a.example/", $"http://a.example/{new string('x', 20_000)}", "http://a.example/?\"<>|`{}", "http://a.example//", "http://a.example/a\\b", "http://1.2.3/", "http://a.example/#",
        ];
        WebAddress[] read = [.. addresses.Select(address => WebAddress.Read(address, out _)).OfType<WebAddress>()];
        Assert.InRange(read.Length, 12, addresses.Length);
        Assert.Equal(read.Select(one => one.Href).Order(StringComparer.Ordinal), (await outside.ProbeAll([.. read.Select(one => one.Href)])).Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("<a <a <a <a ")]
    [InlineData("<!--<!--<!--")]
    [InlineData("<script><script>")]
    [InlineData("<p id=\"<p id='")]
    [InlineData("<title><title>")]
    [InlineData("<div a=b ")]
    [InlineData("</></>--!>")]
    [InlineData("<x id=\"&#0;&#x110000;&notin\"")]
    public void A_page_that_was_made_to_cost_much_costs_little(string part)
    {
        HtmlPage page = HtmlPage.Read(string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length)), whole: true);
        Assert.InRange(page.Ids.Count, 0, 50_000);
    }
}
