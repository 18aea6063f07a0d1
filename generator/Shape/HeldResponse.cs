using MsqSite.Model;

namespace MsqSite.Shape;

/// <summary>A country with the published response that a page across countries shows of it; null where there is none, and <paramref name="Status"/> says why.</summary>
internal sealed record HeldResponse(Country Country, Response? Response, ResponseStatus Status)
{
    /// <summary>What the status says where no answer does.</summary>
    public Standing WithoutAnswer => Status switch
    {
        ResponseStatus.NotAuthorised => Standing.NotAuthorised,
        ResponseStatus.Withdrawn => Standing.Withdrawn,
        _ => Standing.NotHeld,
    };
}
