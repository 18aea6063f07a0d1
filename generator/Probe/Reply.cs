using MsqSite.Model;

namespace MsqSite.Probe;

/// <summary>What came of one request: a closed union.</summary>
public abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>A status came.</summary>
    /// <param name="Location">Where a redirect leads, as written.</param>
    /// <param name="RetryAfter">How long the server asks to be left alone.</param>
    /// <param name="Cookies">What the server wants to be reminded of, each a header's value.</param>
    /// <param name="Page">The page, where it was wanted and is HTML.</param>
    public sealed record Answer(int Status, string? Location, TimeSpan? RetryAfter, IReadOnlyList<string> Cookies, HtmlPage? Page) : Reply
    {
        public bool IsPage => Status is >= 200 and < 300;

        public bool IsRedirect => Status is 301 or 302 or 303 or 307 or 308;

        public bool IsForGood => Status is 301 or 308;
    }

    /// <summary>No status came.</summary>
    public sealed record None(LinkTrouble Trouble) : Reply;

    /// <summary>It was not asked, because it is private.</summary>
    public sealed record ToPrivate : Reply;

    /// <summary>It was not asked, because its server wants to be left alone for longer than the run lasts.</summary>
    public sealed record NotAsked : Reply;

    /// <summary>Another try may end otherwise.</summary>
    public bool MayPass => this is Answer { Status: 408 or 425 or 429 or >= 500 }
        or None { Trouble: LinkTrouble.NoSuchHost or LinkTrouble.NameService or LinkTrouble.Connection or LinkTrouble.TimedOut or LinkTrouble.BadAnswer };
}
