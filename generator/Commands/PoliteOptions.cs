using System.CommandLine;
using System.Globalization;
using MsqSite.Model;
using MsqSite.Probe;

namespace MsqSite.Commands;

/// <summary>The options that say how much is asked of other people's servers.</summary>
internal sealed class PoliteOptions
{
    private readonly Option<int> atOnce = Whole("--at-once", 16, 1, 256, "Requests at the same time over all hosts; a host gets one at a time", "number");
    private readonly Option<decimal> pause = Seconds("--pause", 1, 0, 600, "Between two requests to one host");
    private readonly Option<decimal> timeout = Seconds("--timeout", 20, 0.1m, 600, "For one try of an address, redirects included");
    private readonly Option<int> timeLimit = Whole("--time-limit", 30, 1, 24 * 60, "For the whole run; what was not asked by then keeps its state", "minutes");
    private readonly Option<int> retries = Whole("--retries", 2, 0, 10, "Further tries after a failure that may pass, with growing pauses", "number");
    private readonly Option<bool> allowPrivate = new("--allow-private") { Description = "Ask private and loopback addresses too" };

    public void AddTo(Command command)
    {
        command.Add(atOnce);
        command.Add(pause);
        command.Add(timeout);
        command.Add(timeLimit);
        command.Add(retries);
        command.Add(allowPrivate);
    }

    public ProbeSettings Of(ParseResult parsed, SiteSettings site) => new(UserAgent(site), site.Contact.Value)
    {
        AtOnce = parsed.GetValue(atOnce),
        Pause = TimeSpan.FromSeconds((double)parsed.GetValue(pause)),
        Timeout = TimeSpan.FromSeconds((double)parsed.GetValue(timeout)),
        TimeLimit = TimeSpan.FromMinutes(parsed.GetValue(timeLimit)),
        Retries = parsed.GetValue(retries),
        AllowPrivate = parsed.GetValue(allowPrivate),
    };

    public static Option<int> Whole(string name, int usual, int least, int most, string what, string unit)
    {
        Option<int> option = new(name) { Description = what, DefaultValueFactory = _ => usual, HelpName = unit };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < least || number > most))
            {
                result.AddError($"{name} is a whole number from {least} to {most}");
            }
        });
        return option;
    }

    private static Option<decimal> Seconds(string name, decimal usual, decimal least, decimal most, string what)
    {
        Option<decimal> option = new(name)
        {
            Description = what,
            DefaultValueFactory = _ => usual,
            HelpName = "seconds",
            CustomParser = result =>
            {
                if (!decimal.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal seconds) || seconds < least || seconds > most)
                {
                    result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} is a number of seconds from {least} to {most}"));
                }

                return seconds;
            },
        };
        return option;
    }

    // Whom to ask about these requests, and where to complain: the site and its contact.
    private static string UserAgent(SiteSettings site) => $"MsqSite/{Reporting.Version} (+{new UriBuilder(site.BaseUrl) { Host = site.BaseUrl.IdnHost }.Uri.AbsoluteUri}; {site.Contact})";
}
