using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MsqSite.Tests.Probe;

/// <summary>A certificate authority of the tests' own, and what it and others issue.</summary>
internal sealed class Authority : IDisposable
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public Authority()
    {
        CertificateRequest request = new("CN=An authority of these tests", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        Root = request.CreateSelfSigned(Now.AddYears(-5), Now.AddYears(5));
    }

    public X509Certificate2 Root { get; }

    /// <summary>A certificate from and until some days from now.</summary>
    public X509Certificate2 Issue(string host, int from = -1, int until = 30) => Made(host, request => request.Create(Root, Now.AddDays(from), Now.AddDays(until), RandomNumberGenerator.GetBytes(8)));

    public static X509Certificate2 SelfSigned(string host) => Made(host, request => request.CreateSelfSigned(Now.AddDays(-1), Now.AddDays(30)));

    public void Dispose()
    {
        Root.Dispose();
        key.Dispose();
    }

    private static X509Certificate2 Made(string host, Func<CertificateRequest, X509Certificate2> sign)
    {
        using ECDsa own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new($"CN={host}", own, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 signed = sign(request);
        using X509Certificate2 whole = signed.HasPrivateKey ? new X509Certificate2(signed) : signed.CopyWithPrivateKey(own);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pfx), null); // with a key that every system's TLS can use
    }
}
