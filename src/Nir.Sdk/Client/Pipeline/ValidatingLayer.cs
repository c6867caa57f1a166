using System.Runtime.CompilerServices;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Client.Transport;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Client.Pipeline;

/// <summary>Checks a transfer against the rules before it goes out, and puts what was found into its result.</summary>
/// <param name="inner">Carries what is not refused.</param>
/// <param name="assess">Asks the rules. Null: they are not asked.</param>
/// <param name="refuses">Whether what the rules refuse stays here.</param>
internal sealed class ValidatingLayer(ICallLayer inner, Func<SendCall, ValidationResult?> assess, bool refuses) : ICallLayer
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<TResult> CarryAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (call is not SendCall send || assess(send) is not { } found)
        {
            return await inner.CarryAsync(call, cancellationToken).ConfigureAwait(false);
        }

        return call.Answer(refuses && !found.IsAccepted
            ? With(RefusedHere(send, found), found)
            : With(await inner.CarryAsync(send, cancellationToken).ConfigureAwait(false), found));
    }

    // A refusal made here says what the register would say; what it cannot know stands beside it.
    private static Refused RefusedHere(SendCall send, ValidationResult found) =>
        new(send.Next.Id, send.CorrelationId, found.Avvik.Where(static avvik => !RestsOnMore(avvik)).ToValueList()) { IsRefusedBeforeSending = true };

    private static TransferResult With(TransferResult result, ValidationResult found)
    {
        return result with
        {
            HeldBack = found.HeldBack,
            Lovvalg = found.Lovvalg,
            Frister = found.FristComparison,
            LocalMerknader = Unsaid(found, result.Merknader),
            NotAssessed = found.NotAssessed,
        };
    }

    private static ValueList<Avvik> Unsaid(ValidationResult found, ValueList<Avvik> said) => said.Count == 0
        ? found.Merknader
        : found.Merknader.Where(merknad => !said.Any(other => other.Regel == merknad.Regel && other.Peker == merknad.Peker)).ToValueList();

    private static bool RestsOnMore(Avvik avvik) =>
        avvik.Alvorlighet is Alvorlighet.Merknad && RegelCatalogue.TryFind(avvik.Regel, out var regel) && !regel.Needs.IsEmpty;
}
