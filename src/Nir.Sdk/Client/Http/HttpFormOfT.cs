using Nir.Sdk.Client.Results;

namespace Nir.Sdk.Client.Http;

/// <summary>A call and what each answer means to it. What kind of answer it is, <see cref="AnswerKinds"/> tells for all calls alike.</summary>
internal abstract class HttpForm<TResult> : HttpForm
{
    /// <summary>What the answer means.</summary>
    /// <exception cref="NirException">It is a fault, and nothing was done.</exception>
    public TResult Read(HttpAnswer answer) => AnswerKinds.From(answer, this) switch
    {
        AnswerKind.Done => Done(answer),
        AnswerKind.Absent => Absent(answer),
        AnswerKind.Exists => Exists(answer),
        AnswerKind.Changed => Changed(answer),
        AnswerKind.Refused => Refused(answer),
        AnswerKind.Unknown => Unknown(answer.CorrelationId, $"The register answered {answer.Status}, which does not tell whether the call was carried out."),
        _ => throw HttpFaults.From(answer),
    };

    /// <summary>The answer when it is not known whether anything was done. Of writes only.</summary>
    /// <param name="correlationId">The id of the call.</param>
    /// <param name="reason">What happened.</param>
    public abstract TResult Unknown(string correlationId, string reason);

    /// <summary>Whether the answer is of the status and the format that the contract gives this call when it was carried out.</summary>
    public abstract bool IsDone(HttpAnswer answer);

    protected abstract TResult Done(HttpAnswer answer);

    protected virtual TResult Absent(HttpAnswer answer) => throw HttpFaults.From(answer);

    protected virtual TResult Exists(HttpAnswer answer) => throw HttpFaults.From(answer);

    protected virtual TResult Changed(HttpAnswer answer) => throw HttpFaults.From(answer);

    protected virtual TResult Refused(HttpAnswer answer) => throw HttpFaults.From(answer);
}
