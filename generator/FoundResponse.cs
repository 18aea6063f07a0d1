using MsqSite.Model;

namespace MsqSite;

/// <summary>What there is under the name of a response; a closed union.</summary>
public abstract record FoundResponse
{
    private FoundResponse()
    {
    }

    public sealed record Found(Response Response) : FoundResponse;

    /// <summary>It cannot be read; the findings say why.</summary>
    public sealed record Broken : FoundResponse;

    /// <summary>There is none.</summary>
    public sealed record NotThere(string Message) : FoundResponse;

    /// <summary>Whether there is one cannot be told here.</summary>
    public sealed record NoWay(string Message) : FoundResponse;
}
