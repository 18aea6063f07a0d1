namespace MsqSite.Tests.Fixtures;

/// <summary>A clock that is an hour ahead: whatever was just written has lain still for it.</summary>
internal sealed class Later : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow.AddHours(1);
}
