using System.Diagnostics;

namespace MsqSite.Tests.Commands;

/// <summary>The development server as a process of its own.</summary>
public sealed class ServeTests
{
    [Fact]
    public async Task Serve_says_its_address_shows_a_saved_file_and_ends_when_told()
    {
        using TemporarySite site = new();
        using Process process = Msqsite.Start(new Dictionary<string, string>(), Repository.Root, "serve", "--content", site.Content.Root, "--port", "42000");
        try
        {
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            string? address = await process.StandardOutput.ReadLineAsync().WaitAsync(Msqsite.Limit);
            Assert.StartsWith("http://127.0.0.1:", address, StringComparison.Ordinal);
            using HttpClient browser = new();
            using StreamReader events = new(await browser.GetStreamAsync($"{address}_msqsite/events"));
            Assert.Equal("data: 1", await events.ReadLineAsync().WaitAsync(Msqsite.Limit));
            await events.ReadLineAsync().WaitAsync(Msqsite.Limit);
            site.Content.Change("site.yaml", "title: ", "title: Seen at once, ");
            Assert.StartsWith("data: ", await events.ReadLineAsync().WaitAsync(Msqsite.Limit), StringComparison.Ordinal);
            string home = "";
            for (int i = 0; i < 600 && !home.Contains("Seen at once, ", StringComparison.Ordinal); i++)
            {
                home = await browser.GetStringAsync(new Uri(address!));
                await Task.Delay(50);
            }

            Assert.Contains("Seen at once, ", home, StringComparison.Ordinal);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("http")]
    public void A_port_that_is_none_is_a_mistake_of_usage(string port) => Assert.Equal(4, Msqsite.Run("serve", "--port", port).ExitCode);

    [Fact]
    public async Task Serve_without_a_content_folder_says_so()
    {
        using Process process = Msqsite.Start(new Dictionary<string, string>(), Repository.Root, "serve", "--content", "no-such-folder", "--port", "42100");
        try
        {
            string? line = await process.StandardError.ReadLineAsync().WaitAsync(Msqsite.Limit);
            Assert.Contains("there is no such content folder", line, StringComparison.Ordinal);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }
}
