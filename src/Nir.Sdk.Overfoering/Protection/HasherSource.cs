using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sql;

namespace Nir.Sdk.Overfoering.Protection;

/// <summary>
/// Gives what hashes are made with. The secret stands encrypted in the database, so that all nodes have the same and keys may rotate. It is asked for in the
/// caller's transaction every time: one that was made in a transaction that rolls back is gone.
/// </summary>
internal sealed class HasherSource(IPayloadProtector protector, byte[]? own)
{
    private const string Name = "person";

    private readonly ContentHasher? _own = own is null ? null : new(own);
    private volatile Opened? _last;

    public async Task<ContentHasher> GetAsync(DbContext context, CancellationToken cancellationToken)
    {
        if (_own is not null)
        {
            return _own;
        }

        var kept = await FindAsync(context, cancellationToken).ConfigureAwait(false);
        if (kept is null)
        {
            var secret = protector.Protect(RandomNumberGenerator.GetBytes(ContentHasher.SecretSize));
            await context.RunAsync(OutboxSql.From(context).KeepSecret, cancellationToken, Name, secret).ConfigureAwait(false);
            kept = await FindAsync(context, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException("The outbox's secret could not be kept.");
        }

        var last = _last;
        if (last is null || !last.Kept.AsSpan().SequenceEqual(kept))
        {
            _last = last = new(kept, new ContentHasher(protector.Unprotect(kept)));
        }

        return last.Hasher;
    }

    private static Task<byte[]?> FindAsync(DbContext context, CancellationToken cancellationToken) =>
        context.Set<OutboxSecret>().IgnoreQueryFilters().AsNoTracking()
        .Where(static secret => secret.Name == Name).Select(static secret => (byte[]?)secret.Secret).FirstOrDefaultAsync(cancellationToken);

    /// <summary>What is kept, and what came out of it.</summary>
    private sealed record Opened(byte[] Kept, ContentHasher Hasher);
}
