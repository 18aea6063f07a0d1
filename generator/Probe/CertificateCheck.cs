using System.Collections.Concurrent;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MsqSite.Model;

namespace MsqSite.Probe;

/// <summary>Looks at the certificates of servers, and remembers of each host that has a bad one what is wrong with it.</summary>
internal sealed class CertificateCheck(X509Certificate2Collection? roots)
{
    private readonly ConcurrentDictionary<string, LinkTrouble> faults = new(StringComparer.OrdinalIgnoreCase);

    public SslClientAuthenticationOptions Options()
    {
        // A certificate may name the place where the one above it is to be fetched: that would be a request that nobody looks at.
        X509ChainPolicy policy = new() { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck };
        if (roots is not null)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.AddRange(roots);
        }

        return new SslClientAuthenticationOptions { CertificateChainPolicy = policy, RemoteCertificateValidationCallback = Check };
    }

    /// <summary>What was wrong with a host's certificate, or null.</summary>
    public LinkTrouble? FaultOf(string host) => faults.TryGetValue(host, out LinkTrouble fault) ? fault : null;

    private bool Check(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        string host = ((SslStream)sender).TargetHostName;
        if (errors == SslPolicyErrors.None)
        {
            faults.TryRemove(host, out _);
            return true;
        }

        faults[host] = Fault(certificate as X509Certificate2, chain, errors);
        return false;
    }

    // One word for each: the name first, because a certificate of another host may well be in order.
    private static LinkTrouble Fault(X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            return LinkTrouble.CertificateOfOtherHost;
        }

        if (certificate is not null && chain is not null && chain.ChainStatus.Any(one => one.Status.HasFlag(X509ChainStatusFlags.NotTimeValid)))
        {
            return certificate.NotBefore.ToUniversalTime() > chain.ChainPolicy.VerificationTime.ToUniversalTime() ? LinkTrouble.CertificateNotYetValid : LinkTrouble.CertificateExpired;
        }

        return LinkTrouble.CertificateUntrusted;
    }
}
