using MsqSite.Model;

namespace MsqSite.Sample;

/// <summary>
/// Which responses a world holds. By place in the list, not by chance: every world of 25 countries or more has each status, and of no world
/// is less than 85 % published.
/// </summary>
internal static class StatusPattern
{
    public static ResponseStatus At(int position) => (position % 30) switch
    {
        11 => ResponseStatus.NotAuthorised,
        17 => ResponseStatus.Withdrawn,
        24 => ResponseStatus.NotHeld,
        _ => ResponseStatus.Published,
    };
}
