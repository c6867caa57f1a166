using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Nir.Register.Tokens.Maskinporten;

/// <summary>Remembers the grants that were used, as long as they could be used again and no longer. Thread-safe.</summary>
internal sealed class GrantMemory(TimeProvider time, int capacity)
{
    private readonly Lock _gate = new();
    private readonly HashSet<UInt128> _used = [];
    private readonly Queue<(UInt128 Grant, DateTimeOffset Til)> _row = [];

    public enum Answer
    {
        NewPerson = 1,
        UsedBefore = 2,
        Full = 3,
    }

    /// <summary>Notes that a client used a grant.</summary>
    /// <param name="clientId">The client: two may choose the same id.</param>
    /// <param name="id">The grant's id, of any length: only a digest is kept.</param>
    /// <param name="lifetime">How long it could be used again.</param>
    public Answer Use(string clientId, string id, TimeSpan lifetime)
    {
        var grant = BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{clientId}\n{id}")));
        lock (_gate)
        {
            var now = time.GetUtcNow();
            while (_row.TryPeek(out var oldest) && oldest.Til <= now)
            {
                _used.Remove(_row.Dequeue().Grant);
            }

            if (_used.Contains(grant))
            {
                return Answer.UsedBefore;
            }

            if (_used.Count >= capacity)
            {
                return Answer.Full;
            }

            _used.Add(grant);
            _row.Enqueue((grant, now + lifetime));
            return Answer.NewPerson;
        }
    }
}
