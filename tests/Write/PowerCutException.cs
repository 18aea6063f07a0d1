namespace MsqSite.Tests.Write;

/// <summary>Stops a publication where a killed process would stop.</summary>
internal sealed class PowerCutException : Exception;
