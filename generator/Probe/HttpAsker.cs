using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using MsqSite.Model;

namespace MsqSite.Probe;

/// <summary>Sends single requests. Whatever a server does, the reply is a value, after at most the time given, in memory that has a bound.</summary>
public sealed class HttpAsker : IDisposable
{
    // A heading far down may be what a fragment names; a page beyond this is taken as it is.
    private const int MostOfPage = 1024 * 1024;

    private readonly ProbeSettings settings;
    private readonly TimeProvider clock;
    private readonly CertificateCheck certificates;
    private readonly HttpClient client;

    public HttpAsker(ProbeSettings settings, ProbeNetwork network)
    {
        this.settings = settings;
        clock = network.Clock;
        certificates = new CertificateCheck(network.Roots);
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false, // a proxy would be connected to in place of the address that is to be checked
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = new Connector(network, settings.AllowPrivate).Connect,
            SslOptions = certificates.Options(),
            ConnectTimeout = settings.Timeout,
            MaxResponseHeadersLength = 64,
            MaxResponseDrainSize = 64 * 1024,
            ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8, // addresses in Location are often not escaped
        }) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <param name="method">HEAD or GET.</param>
    /// <param name="address">Absolute, http or https.</param>
    /// <param name="wantsPage">The body is read, if it is HTML.</param>
    /// <param name="cookies">What to remind the server of, or nothing.</param>
    /// <param name="limit">From now on.</param>
    /// <param name="stop">Ends the run; thrown.</param>
    public async Task<Reply> Ask(HttpMethod method, Uri address, bool wantsPage, string cookies, TimeSpan limit, CancellationToken stop)
    {
        if (limit <= TimeSpan.Zero)
        {
            return new Reply.None(LinkTrouble.TimedOut);
        }

        using CancellationTokenSource late = new(limit, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stop);
        using HttpRequestMessage request = Request(method, address, cookies);
        try
        {
            using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            HtmlPage? page = wantsPage && IsHtml(response) ? await ReadPage(response, either.Token) : null;
            stop.ThrowIfCancellationRequested();
            return new Reply.Answer(
                (int)response.StatusCode,
                response.Headers.NonValidated.TryGetValues("Location", out var locations) ? locations.First() : null,
                RetryAfter(response),
                response.Headers.NonValidated.TryGetValues("Set-Cookie", out var set) ? [.. set] : [],
                page);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Reply.None(LinkTrouble.TimedOut);
        }
        catch (HttpRequestException failure)
        {
            return Failed(failure, address);
        }
    }

    public void Dispose() => client.Dispose();

    private HttpRequestMessage Request(HttpMethod method, Uri address, string cookies)
    {
        HttpRequestMessage request = new(method, address);
        request.Headers.TryAddWithoutValidation("User-Agent", settings.UserAgent);
        request.Headers.TryAddWithoutValidation("From", settings.Contact);
        request.Headers.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, */*;q=0.8");
        if (cookies.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("Cookie", cookies);
        }

        return request;
    }

    private Reply Failed(HttpRequestException failure, Uri address)
    {
        Exception[] causes = [.. Causes(failure)];
        if (causes.OfType<PrivateAddressException>().Any())
        {
            return new Reply.ToPrivate();
        }

        if (causes.OfType<AuthenticationException>().Any())
        {
            return new Reply.None(certificates.FaultOf(address.IdnHost) ?? LinkTrouble.BadAnswer);
        }

        if (causes.OfType<OperationCanceledException>().Any() || causes.OfType<TimeoutException>().Any())
        {
            return new Reply.None(LinkTrouble.TimedOut);
        }

        return new Reply.None(causes.OfType<SocketException>().FirstOrDefault()?.SocketErrorCode switch
        {
            SocketError.HostNotFound or SocketError.NoData => LinkTrouble.NoSuchHost,
            SocketError.TryAgain or SocketError.NoRecovery => LinkTrouble.NameService,
            SocketError.TimedOut => LinkTrouble.TimedOut,
            null when failure.HttpRequestError is HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.HttpProtocolError or HttpRequestError.ResponseEnded => LinkTrouble.BadAnswer,
            _ => LinkTrouble.Connection,
        });
    }

    private static IEnumerable<Exception> Causes(Exception failure)
    {
        for (Exception? one = failure; one is not null; one = one.InnerException)
        {
            yield return one;
        }
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };

    private static bool IsHtml(HttpResponseMessage response) => response.Content.Headers.ContentType?.MediaType is null or "text/html" or "application/xhtml+xml";

    // A body that is too long, too slow or breaks off is read as far as it comes: that the address answers is known by then.
    private static async Task<HtmlPage> ReadPage(HttpResponseMessage response, CancellationToken stop)
    {
        byte[] page = ArrayPool<byte>.Shared.Rent(MostOfPage);
        int length = 0;
        bool whole = false;
        try
        {
            await using Stream body = await response.Content.ReadAsStreamAsync(stop);
            while (length < MostOfPage && !whole)
            {
                int read = await body.ReadAsync(page.AsMemory(length, MostOfPage - length), stop);
                length += read;
                whole = read == 0;
            }
        }
        catch (Exception broken) when (broken is OperationCanceledException or IOException or HttpRequestException or InvalidDataException)
        {
            whole = false;
        }

        HtmlPage made = HtmlPage.Read(Decoded(page.AsSpan(0, length), response), whole);
        ArrayPool<byte>.Shared.Return(page);
        return made;
    }

    private static string Decoded(ReadOnlySpan<byte> page, HttpResponseMessage response) =>
        (response.Content.Headers.ContentType?.CharSet?.Trim('"').ToLowerInvariant() is "iso-8859-1" or "windows-1252" ? Encoding.Latin1 : Encoding.UTF8).GetString(page);
}
