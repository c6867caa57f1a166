using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;

namespace Nir.Sdk.Client.Transport;

/// <summary>
/// Carries calls to a register, one attempt each. <see cref="HttpNirTransport"/> speaks this library's own contract; who holds IMDi's
/// documents binds the same model to the real wire by writing another. What is done to every call (a retry, a log) wraps one in another.
/// </summary>
/// <remarks>
/// An implementation is thread-safe, returns outcomes as values and throws <see cref="NirException"/> for faults. When a write may have
/// reached the register and its outcome is not known, it returns <see cref="OutcomeUnknown"/> (or <see cref="DeletionOutcomeUnknown"/>), and
/// <see cref="NirClient"/> settles it by a <see cref="ReadCall"/>. A version that does not match is
/// <see cref="ConflictCause.ChangedInRegister"/>, and the client compares contents. Cancellation by the caller is
/// <see cref="OperationCanceledException"/>. Never write a person's identifier to a URL, a log, an exception or a trace.
/// </remarks>
/// <example>
/// A wire of one's own answers the calls it knows:
/// <code>
/// public async Task&lt;TResult&gt; SendAsync&lt;TResult&gt;(NirCall&lt;TResult&gt; call, CancellationToken cancellationToken) => call switch
/// {
///     SendCall send => call.Answer(await SendAsync(send, cancellationToken)),
///     ReadCall read => call.Answer(await ReadAsync(read, cancellationToken)),
///     _ => throw new NirException(NirErrorCode.InvalidRequest, $"This wire does not carry {call.Name}."),
/// };
/// </code>
/// </example>
public interface INirTransport
{
    /// <summary>Makes a call.</summary>
    /// <typeparam name="TResult">What it answers.</typeparam>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Stops it. The outcome of a write is then not known.</param>
    /// <exception cref="NirException">A fault. Nothing was stored.</exception>
#pragma warning disable CA1716 // "Call" is a keyword of Visual Basic only.
    Task<TResult> SendAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken);
#pragma warning restore CA1716
}
