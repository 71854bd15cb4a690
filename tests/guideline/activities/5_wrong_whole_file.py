from temporalio import activity


@activity.defn
async def bad_file_activity(file_path: str):  # expect: activities/undocumented-activity
    with open(file_path, 'r') as file:  # expect: activities/blocking-call-in-async, activities/unvalidated-input
        all_lines = file.readlines() # Memory intensive!  # expect: activities/unbounded-read
    return process_all_lines(all_lines)
