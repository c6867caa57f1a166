namespace Nir.Sdk.Client.Http;

/// <summary>The one place that tells what an answer means. Whoever stands between may answer too, so NIR's words count only in NIR's own form.</summary>
internal static class AnswerKinds
{
    public static AnswerKind From<TResult>(HttpAnswer answer, HttpForm<TResult> form)
    {
        if (form.IsDone(answer))
        {
            return AnswerKind.Done;
        }

        var isOfNir = HttpFaults.Problem(answer) is not null;
        return answer.Status switch
        {
            404 when isOfNir => AnswerKind.Absent,
            409 when isOfNir => AnswerKind.Exists,
            412 when isOfNir => AnswerKind.Changed,
            422 when isOfNir => AnswerKind.Refused,
            503 when isOfNir => AnswerKind.Fault,
            var status when form.IsWrite && MayBeDone(status) => AnswerKind.Unknown,
            _ => AnswerKind.Fault,
        };
    }

    // NIR's own 503 promises that nothing was done; of what fails in any other way, nobody knows. So too for a success that is not of the contract.
    private static bool MayBeDone(int status) => status is < 300 or 408 or >= 500;
}
