using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Judgement;
using Nir.Sdk.Analyzers.Flow.Walk;
using Nir.Sdk.Analyzers.Kodeverk;

namespace Nir.Sdk.Analyzers.Felt;

/// <summary>What is seen of a body's operations as they pass: whether it must be walked, and which codes it gives to registrations.</summary>
internal sealed class RegistreringBody(RegimeTable table, KodeInRegistrering? koder, ISymbol owner)
{
    private readonly BodyGate _gate = new(table, owner);
    private readonly List<GivenKode> _given = [];

    /// <summary>Whether it gives a governed member a value, or meets a contract.</summary>
    public bool IsWalked => _gate.IsOpen;

    /// <summary>Whether it gives a code, so that a walk of it shall keep what the laws are where registrations are made.</summary>
    public bool GivesKoder => _given.Count > 0;

    public void Look(OperationAnalysisContext context)
    {
        _gate.Look(context);
        if (koder?.Find(context.Operation) is { } given)
        {
            lock (_given)
            {
                _given.Add(given);
            }
        }
    }

    /// <summary>Says what is wrong with the codes.</summary>
    /// <param name="context">Where it is said.</param>
    /// <param name="laws">What a walk of the body knows of laws; null: it has not come to an end.</param>
    public void JudgeKoder(OperationBlockAnalysisContext context, Func<IReadOnlyDictionary<SyntaxNode, KnownLaw>?> laws)
    {
        var guarded = new GuardedLaw(table.Space, laws);
        foreach (var given in _given)
        {
            koder!.Judge(context, given, guarded);
        }
    }
}
