using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Nir.Register.Maskinporten;

/// <summary>Remembers the grants that were used, as long as they could be used again and no longer. Thread-safe.</summary>
internal sealed class Grantminne(TimeProvider tid, int plass)
{
    private readonly Lock _laas = new();
    private readonly HashSet<UInt128> _brukte = [];
    private readonly Queue<(UInt128 Grant, DateTimeOffset Til)> _rekke = [];

    public enum Svar
    {
        Ny = 1,
        BruktFoer = 2,
        Fullt = 3,
    }

    /// <summary>Notes that a client used a grant.</summary>
    /// <param name="clientId">The client: two may choose the same id.</param>
    /// <param name="id">The grant's id, of any length: only a digest is kept.</param>
    /// <param name="levetid">How long it could be used again.</param>
    public Svar Bruk(string clientId, string id, TimeSpan levetid)
    {
        var grant = BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{clientId}\n{id}")));
        lock (_laas)
        {
            var naa = tid.GetUtcNow();
            while (_rekke.TryPeek(out var eldste) && eldste.Til <= naa)
            {
                _brukte.Remove(_rekke.Dequeue().Grant);
            }

            if (_brukte.Contains(grant))
            {
                return Svar.BruktFoer;
            }

            if (_brukte.Count >= plass)
            {
                return Svar.Fullt;
            }

            _brukte.Add(grant);
            _rekke.Enqueue((grant, naa + levetid));
            return Svar.Ny;
        }
    }
}
