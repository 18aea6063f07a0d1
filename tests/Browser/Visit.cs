using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace MsqSite.BrowserTests;

/// <summary>An open page, and what the browser complained of and asked for since.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private const int MostStops = 150;

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = [];
    private readonly ConcurrentQueue<IRequest> requests = [];
    private bool hasAxe;

    public Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) => Complain(message.Type is "error" or "warning", $"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Complain(true, $"script error: {error}");
        page.Request += (_, request) => requests.Enqueue(request);
        page.RequestFailed += (_, request) => Complain(true, $"failed: {request.Url} ({request.Failure})");
        page.Response += (_, response) => Complain(response.Status >= 400, $"status {response.Status}: {response.Url}");
    }

    public IPage Page { get; }

    /// <summary>Console errors and warnings, errors of scripts, requests that failed.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    public IReadOnlyCollection<IRequest> Requests => requests;

    public Task Open(Uri address) => Page.GotoAsync(address.AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });

    /// <summary>Presses Tab until something has focus; what cannot be reached by the keyboard fails the test.</summary>
    public async Task TabTo(string selector)
    {
        for (int press = 0; press < MostStops; press++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"{MostStops} presses of Tab on {Page.Url} do not reach {selector}");
    }

    /// <summary>Evaluates a script of this project; most answer with a list of faults.</summary>
    public Task<T> Ask<T>(string script) => Page.EvaluateAsync<T>(Tools.Script(script));

    /// <summary>What axe-core finds on the page as it stands.</summary>
    public async Task<string[]> Axe()
    {
        if (!hasAxe)
        {
            await Page.EvaluateAsync(await File.ReadAllTextAsync(Tools.Axe));
            hasAxe = true;
        }

        return await Ask<string[]>("axe");
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Complain(bool really, string complaint)
    {
        if (really)
        {
            complaints.Enqueue(complaint);
        }
    }
}
