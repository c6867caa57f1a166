using Nir.Sdk.Client.Http;
using Nir.Sdk.Client.Results;

namespace Nir.Sdk.Client.Calls;

/// <summary>A call and what it answers.</summary>
/// <typeparam name="TResult">The answer of a call that is no fault.</typeparam>
public abstract record NirCall<TResult> : NirCall
{
    private protected NirCall()
    {
    }

    /// <summary>How it went, for logs, traces and the audit log.</summary>
    /// <param name="result">The answer.</param>
    public abstract CallOutcome Describe(TResult result);

    /// <summary>
    /// Gives an answer the call's own type: what a wire of your own returns from a <c>switch</c> over calls
    /// (<c>SendCall send => call.Answer(await SendAsync(send))</c>).
    /// </summary>
    /// <param name="result">The answer. Null: the register holds nothing, where the call's answer may be null.</param>
    /// <exception cref="ArgumentException">It is not what this call answers.</exception>
    public TResult Answer(object? result) => result switch
    {
        TResult answer => answer,
        null => default!,
        _ => throw new ArgumentException($"The call {Name} does not answer {result.GetType().Name}.", nameof(result)),
    };

    /// <summary>The call in this library's contract over HTTP.</summary>
    /// <exception cref="NirException">Something in it cannot be written. Nothing was sent.</exception>
    internal abstract HttpForm<TResult> ToHttp();

    /// <summary>Whether the answer leaves open what the register holds, and reading it back may settle that.</summary>
    internal virtual bool IsSettledByReading(TResult answer) => false;

    /// <summary>What the answer means, now that it is known what the register holds.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="held">What the register holds under the id. Null: nothing.</param>
    internal virtual TResult Settle(TResult answer, StoredRegistrering? held) => answer;
}
