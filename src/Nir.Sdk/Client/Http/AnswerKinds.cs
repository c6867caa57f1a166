namespace Nir.Sdk.Client.Http;

/// <summary>The one place that tells what a status means.</summary>
internal static class AnswerKinds
{
    public static AnswerKind Of<TResult>(HttpAnswer answer, HttpForm<TResult> form) => answer.Status switch
    {
        var status when form.IsDone(status) => AnswerKind.Done,
        404 => AnswerKind.Absent,
        409 => AnswerKind.Exists,
        412 => AnswerKind.Changed,
        422 => AnswerKind.Refused,
        var status when form.IsWrite && MayBeDone(status) => AnswerKind.Unknown,
        _ => AnswerKind.Fault,
    };

    // 503 says that nothing was done; of what fails in any other way, nobody knows. So too for a success that is not of the contract.
    private static bool MayBeDone(int status) => status is < 300 or 408 or (>= 500 and not 503);
}
