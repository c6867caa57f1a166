using System.Runtime.CompilerServices;

namespace Nir.Sdk.Analyzers.Operations;

/// <summary>
/// A question of a whole body, asked once: where thousands of statements of one body ask it, each answer would else read all of it again.
/// </summary>
/// <typeparam name="TBody">An operation or a piece of syntax.</typeparam>
internal sealed class BodyQuestion<TBody>(Func<TBody, bool> ask)
    where TBody : class
{
    private readonly ConditionalWeakTable<TBody, StrongBox<bool>> _answers = new();

    /// <summary>The answer for this body.</summary>
    public bool Holds(TBody body) => _answers.GetValue(body, one => new(ask(one))).Value;
}
