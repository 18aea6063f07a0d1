using MsqSite.Diagnostics;

namespace MsqSite.Model;

/// <summary>An address as a country wrote it, good or not; <see cref="WebAddress"/> is one that can be followed.</summary>
public sealed record WrittenAddress(string Text, SourceSpan At)
{
    // Read once: whoever checks, shows or counts addresses asks for it.
    private readonly (WebAddress? Web, AddressFault Fault) read = (WebAddress.Read(Text, out AddressFault fault), fault);

    /// <summary>What it means; null where it cannot be followed.</summary>
    public WebAddress? Web => read.Web;

    /// <summary>Why it cannot be followed.</summary>
    public AddressFault Fault => read.Fault;
}
