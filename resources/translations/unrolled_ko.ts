<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
    <context>
        <name>Unrolled</name>
        <message>
            <location filename="../../models/arrangement.py" />
            <source>rows are timesteps</source>
            <translation>행이 시점</translation>
        </message>
        <message>
            <location filename="../../models/arrangement.py" />
            <source>columns are timesteps</source>
            <translation>열이 시점</translation>
        </message>
        <message>
            <location filename="../../models/arrangement.py" />
            <location filename="../../models/files/npy_input.py" />
            <source>an array of 2 or 3 axes</source>
            <translation>축이 2개 또는 3개인 배열</translation>
        </message>
        <message>
            <location filename="../../models/edits/of_blocks.py" />
            <source>label {rows}</source>
            <translation>레이블 {rows}</translation>
        </message>
        <message>
            <location filename="../../models/edits/of_blocks.py" />
            <source>labels {rows}</source>
            <translation>레이블 {rows}</translation>
        </message>
        <message>
            <location filename="../../models/edits/of_blocks.py" />
            <location filename="../../gui/input/input_model.py" />
            <source>timestep {timestep}</source>
            <translation>시점 {timestep}</translation>
        </message>
        <message>
            <location filename="../../models/edits/of_blocks.py" />
            <source>a place in the input</source>
            <translation>입력 안의 자리</translation>
        </message>
        <message>
            <location filename="../../models/edits/of_blocks.py" />
            <source>one that is gone</source>
            <translation>사라진 자리</translation>
        </message>
        <message>
            <location filename="../../models/edits/of_blocks.py" />
            <source>at most {room} column of numbers from x{first} on (the input has {all}, and grows only for a block at x[1, 1])</source>
            <translation>x{first}부터 최대 {room}개의 숫자 열(입력의 열은 {all}개이고, x[1, 1]에 붙여넣을 때만 늘어남)</translation>
        </message>
        <message>
            <location filename="../../models/edits/of_blocks.py" />
            <source>at most {room} columns of numbers from x{first} on (the input has {all}, and grows only for a block at x[1, 1])</source>
            <translation>x{first}부터 최대 {room}개의 숫자 열(입력의 열은 {all}개이고, x[1, 1]에 붙여넣을 때만 늘어남)</translation>
        </message>
        <message>
            <location filename="../../models/edits/of_input.py" />
            <source>edit of {place}</source>
            <translation>{place} 수정</translation>
        </message>
        <message>
            <location filename="../../models/edits/of_input.py" />
            <source>label of timestep {timestep}</source>
            <translation>시점 {timestep}의 레이블 수정</translation>
        </message>
        <message>
            <location filename="../../models/edits/of_input.py" />
            <location filename="../../models/weights.py" />
            <source>shape {shape}</source>
            <translation>형상 {shape}</translation>
        </message>
        <message>
            <location filename="../../models/edits/of_input.py" />
            <source>new timestep {timestep}</source>
            <translation>시점 {timestep} 추가</translation>
        </message>
        <message>
            <location filename="../../models/edits/of_input.py" />
            <source>removal of timestep {timestep}</source>
            <translation>시점 {timestep} 삭제</translation>
        </message>
        <message>
            <location filename="../../models/edits/of_layers.py" />
            <source>change of {arguments}</source>
            <translation>{arguments} 변경</translation>
        </message>
        <message>
            <location filename="../../models/edits/of_layers.py" />
            <source>new layer</source>
            <translation>층 추가</translation>
        </message>
        <message>
            <location filename="../../models/edits/of_layers.py" />
            <source>removal of layer {layer}</source>
            <translation>{layer}번 층 삭제</translation>
        </message>
        <message>
            <location filename="../../models/edits/of_layers.py" />
            <source>move of layer {layer} to place {place}</source>
            <translation>{layer}번 층 이동: {place}번째 자리로</translation>
        </message>
        <message>
            <location filename="../../models/edits/of_layers.py" />
            <source>seed {seed}</source>
            <translation>seed {seed}</translation>
        </message>
        <message>
            <location filename="../../models/edits/of_weights.py" />
            <source>edit of {direction} {place}</source>
            <translation>{direction} {place} 수정</translation>
        </message>
        <message>
            <location filename="../../models/edits/of_weights.py" />
            <source>reset of weights</source>
            <translation>가중치 되돌리기</translation>
        </message>
        <message>
            <location filename="../../models/errors.py" />
            <source>expected {expected}, found {found}</source>
            <translation>{expected}이어야 하는데 {found}입니다.</translation>
        </message>
        <message>
            <location filename="../../models/errors.py" />
            <source>{where}: expected {expected}, found {found}</source>
            <translation>{where}: {expected}이어야 하는데 {found}입니다.</translation>
        </message>
        <message>
            <location filename="../../models/errors.py" />
            <source>{container}: {where}</source>
            <translation>{container}: {where}</translation>
        </message>
        <message>
            <location filename="../../models/experiment.py" />
            <source>{least} to {most} layers</source>
            <translation>{least}~{most}개의 층</translation>
        </message>
        <message>
            <location filename="../../models/experiment.py" />
            <location filename="../../models/fills.py" />
            <location filename="../../gui/controls/number_text.py" />
            <source>a whole number from {least} to {most}</source>
            <translation>{least}부터 {most}까지의 정수</translation>
        </message>
        <message>
            <location filename="../../models/experiment.py" />
            <source>a trace of at most 1 GiB (batch × timesteps × units × states)</source>
            <translation>크기가 1 GiB 이하인 계산 결과(batch × timesteps × units × 상태 수)</translation>
        </message>
        <message>
            <location filename="../../models/experiment.py" />
            <source>{count} lists, one per sample</source>
            <translation>샘플마다 하나씩, 리스트 {count}개</translation>
        </message>
        <message>
            <location filename="../../models/experiment.py" />
            <source>{count} tokens, one per timestep</source>
            <translation>시점마다 하나씩, 토큰 {count}개</translation>
        </message>
        <message>
            <location filename="../../models/experiment.py" />
            <source>{count} objects, one per layer</source>
            <translation>층마다 하나씩, 객체 {count}개</translation>
        </message>
        <message>
            <location filename="../../models/experiment.py" />
            <source>3 axes (batch, timesteps, input_dim)</source>
            <translation>축 3개 (batch, timesteps, input_dim)</translation>
        </message>
        <message>
            <location filename="../../models/experiment.py" />
            <source>a finite float32 number</source>
            <translation>유한한 float32 숫자</translation>
        </message>
        <message>
            <location filename="../../models/experiment.py" />
            <source>{axis} from {least} to {most}</source>
            <translation>{least}부터 {most}까지의 {axis}</translation>
        </message>
        <message>
            <location filename="../../models/files/csv_input.py" />
            <source>the byte 0x{byte:02x} at position {position}</source>
            <translation>{position}번째 위치의 바이트 0x{byte:02x}</translation>
        </message>
        <message>
            <location filename="../../models/files/csv_input.py" />
            <location filename="../../models/files/json_text.py" />
            <location filename="../../models/files/word_vectors.py" />
            <source>UTF-8 text</source>
            <translation>UTF-8 텍스트</translation>
        </message>
        <message>
            <location filename="../../models/files/csv_input.py" />
            <source>one row of numbers per timestep</source>
            <translation>시점마다 숫자 한 행</translation>
        </message>
        <message>
            <location filename="../../models/files/csv_input.py" />
            <location filename="../../models/files/embedding_table.py" />
            <location filename="../../models/files/json_text.py" />
            <location filename="../../models/files/npy_input.py" />
            <location filename="../../models/files/own_experiments.py" />
            <location filename="../../models/files/word_vectors.py" />
            <source>an empty file</source>
            <translation>빈 파일</translation>
        </message>
        <message>
            <location filename="../../models/files/csv_input.py" />
            <source>{least} to {most} columns of numbers</source>
            <translation>숫자 열 {least}~{most}개</translation>
        </message>
        <message>
            <location filename="../../models/files/csv_input.py" />
            <source>at most {most} timesteps</source>
            <translation>최대 {most}개의 시점</translation>
        </message>
        <message>
            <location filename="../../models/files/csv_input.py" />
            <location filename="../../models/pasting.py" />
            <source>more</source>
            <translation>그 이상</translation>
        </message>
        <message>
            <location filename="../../models/files/csv_input.py" />
            <source>a header and no rows</source>
            <translation>헤더만 있고 행이 없는 파일</translation>
        </message>
        <message>
            <location filename="../../models/files/csv_input.py" />
            <source>CSV as RFC 4180 has it</source>
            <translation>RFC 4180 형식의 CSV</translation>
        </message>
        <message>
            <location filename="../../models/files/csv_input.py" />
            <source>one column headed 'token'</source>
            <translation>제목이 'token'인 열 하나</translation>
        </message>
        <message>
            <location filename="../../models/files/csv_input.py" />
            <source>another</source>
            <translation>둘 이상</translation>
        </message>
        <message>
            <location filename="../../models/files/csv_input.py" />
            <location filename="../../models/pasting.py" />
            <source>{count} cells, as in the first row</source>
            <translation>첫 행과 같은 셀 {count}개</translation>
        </message>
        <message>
            <location filename="../../models/files/csv_input.py" />
            <location filename="../../models/files/experiment_file.py" />
            <location filename="../../models/validation.py" />
            <location filename="../../models/weights.py" />
            <location filename="../../models/words.py" />
            <location filename="../../gui/pictures/encoder.py" />
            <source>none</source>
            <translation>빈 값</translation>
        </message>
        <message>
            <location filename="../../models/files/csv_input.py" />
            <location filename="../../models/files/json_arrays.py" />
            <source>a number</source>
            <translation>숫자</translation>
        </message>
        <message>
            <location filename="../../models/files/csv_input.py" />
            <location filename="../../models/files/json_arrays.py" />
            <source>a number that float32 can hold</source>
            <translation>float32로 나타낼 수 있는 숫자</translation>
        </message>
        <message>
            <location filename="../../models/files/csv_input.py" />
            <source>row {row}</source>
            <translation>{row}행</translation>
        </message>
        <message>
            <location filename="../../models/files/csv_input.py" />
            <source>row {row}, column {column}</source>
            <translation>{row}행 {column}열</translation>
        </message>
        <message>
            <location filename="../../models/files/csv_input.py" />
            <location filename="../../models/pasting.py" />
            <source>an empty cell</source>
            <translation>빈 셀</translation>
        </message>
        <message>
            <location filename="../../models/files/disk.py" />
            <source>a file that can be read</source>
            <translation>읽을 수 있는 파일</translation>
        </message>
        <message>
            <location filename="../../models/files/disk.py" />
            <source>a file that can be written</source>
            <translation>쓸 수 있는 파일</translation>
        </message>
        <message>
            <location filename="../../models/files/disk.py" />
            <source>a folder</source>
            <translation>폴더</translation>
        </message>
        <message>
            <location filename="../../models/files/disk.py" />
            <location filename="../../models/files/own_experiments.py" />
            <source>no such file or folder</source>
            <translation>존재하지 않는 파일이나 폴더</translation>
        </message>
        <message>
            <location filename="../../models/files/disk.py" />
            <source>no permission</source>
            <translation>접근 권한이 없는 경로</translation>
        </message>
        <message>
            <location filename="../../models/files/disk.py" />
            <source>a read-only file system</source>
            <translation>읽기 전용 파일 시스템</translation>
        </message>
        <message>
            <location filename="../../models/files/disk.py" />
            <source>No space left on device</source>
            <translation>공간이 부족한 디스크</translation>
        </message>
        <message>
            <location filename="../../models/files/disk.py" />
            <source>Disk quota exceeded</source>
            <translation>할당량을 넘긴 디스크</translation>
        </message>
        <message>
            <location filename="../../models/files/disk.py" />
            <source>File name too long</source>
            <translation>너무 긴 파일 이름</translation>
        </message>
        <message>
            <location filename="../../models/files/disk.py" />
            <source>Not a directory</source>
            <translation>폴더가 아닌 경로</translation>
        </message>
        <message>
            <location filename="../../models/files/disk.py" />
            <source>File exists</source>
            <translation>이미 있는 파일</translation>
        </message>
        <message>
            <location filename="../../models/files/disk.py" />
            <source>Invalid argument</source>
            <translation>잘못된 인자</translation>
        </message>
        <message>
            <location filename="../../models/files/disk.py" />
            <source>Input/output error</source>
            <translation>입출력 오류가 난 장치</translation>
        </message>
        <message>
            <location filename="../../models/files/disk.py" />
            <location filename="../../models/files/npy_input.py" />
            <source>a file of at most {most} MiB</source>
            <translation>최대 {most} MiB의 파일</translation>
        </message>
        <message>
            <location filename="../../models/files/disk.py" />
            <location filename="../../models/files/regular.py" />
            <source>a file without read permission</source>
            <translation>읽기 권한이 없는 파일</translation>
        </message>
        <message>
            <location filename="../../models/files/disk.py" />
            <source>no such folder</source>
            <translation>존재하지 않는 폴더</translation>
        </message>
        <message>
            <location filename="../../models/files/disk.py" />
            <source>a read-only folder</source>
            <translation>읽기 전용 폴더</translation>
        </message>
        <message>
            <location filename="../../models/files/disk.py" />
            <source>a read-only file</source>
            <translation>읽기 전용 파일</translation>
        </message>
        <message>
            <location filename="../../models/files/disk.py" />
            <source>a device or a pipe</source>
            <translation>장치 또는 파이프</translation>
        </message>
        <message>
            <location filename="../../models/files/embedding_table.py" />
            <source>arrays as numpy.savez writes them (.npz)</source>
            <translation>numpy.savez로 저장한 배열 (.npz)</translation>
        </message>
        <message>
            <location filename="../../models/files/embedding_table.py" />
            <source>one array of text with 1 axis, or one that is called words or vocabulary</source>
            <translation>축이 1개인 텍스트 배열 하나, 또는 이름이 words나 vocabulary인 배열</translation>
        </message>
        <message>
            <location filename="../../models/files/embedding_table.py" />
            <source>one array of floating-point numbers with 2 axes, or one that is called vectors or embeddings</source>
            <translation>축이 2개인 부동소수점 배열 하나, 또는 이름이 vectors나 embeddings인 배열</translation>
        </message>
        <message>
            <location filename="../../models/files/embedding_table.py" />
            <source>a damaged archive ({reason})</source>
            <translation>손상된 압축 파일 ({reason})</translation>
        </message>
        <message>
            <location filename="../../models/files/embedding_table.py" />
            <source>a file of at most {most} GiB</source>
            <translation>최대 {most} GiB의 파일</translation>
        </message>
        <message>
            <location filename="../../models/files/embedding_table.py" />
            <location filename="../../models/files/npy_header.py" />
            <source>another kind of file</source>
            <translation>다른 종류의 파일</translation>
        </message>
        <message>
            <location filename="../../models/files/embedding_table.py" />
            <source>an archive of at most {most} arrays</source>
            <translation>배열이 최대 {most}개인 압축 파일</translation>
        </message>
        <message>
            <location filename="../../models/files/embedding_table.py" />
            <source>a larger one</source>
            <translation>그보다 큰 것</translation>
        </message>
        <message>
            <location filename="../../models/files/embedding_table.py" />
            <source>{count:,} rows, one per word</source>
            <translation>단어마다 하나씩, 행 {count:,}개</translation>
        </message>
        <message>
            <location filename="../../models/files/embedding_table.py" />
            <source>{least} to {most:,} words</source>
            <translation>단어 {least}~{most:,}개</translation>
        </message>
        <message>
            <location filename="../../models/files/embedding_table.py" />
            <source>{least} to {most} columns</source>
            <translation>열 {least}~{most}개</translation>
        </message>
        <message>
            <location filename="../../models/files/embedding_table.py" />
            <source>a member as numpy.savez packs it</source>
            <translation>numpy.savez 방식으로 압축한 항목</translation>
        </message>
        <message>
            <location filename="../../models/files/embedding_table.py" />
            <source>another compression</source>
            <translation>다른 압축 방식</translation>
        </message>
        <message>
            <location filename="../../models/files/embedding_table.py" />
            <source>an array at most {times} times larger than its archive</source>
            <translation>압축 파일보다 최대 {times}배 큰 배열</translation>
        </message>
        <message>
            <location filename="../../models/files/embedding_table.py" />
            <source>{count:,} bytes for the shape {shape}</source>
            <translation>형상 {shape}에 맞는 {count:,}바이트</translation>
        </message>
        <message>
            <location filename="../../models/files/embedding_table.py" />
            <source>{name} ({kind}, {axes} axes)</source>
            <translation>{name} ({kind}, 축 {axes}개)</translation>
        </message>
        <message>
            <location filename="../../models/files/embedding_table.py" />
            <source>no array</source>
            <translation>배열이 없는 파일</translation>
        </message>
        <message>
            <location filename="../../models/files/embedding_table.py" />
            <source>words of {least} to {most} characters</source>
            <translation>{least}~{most}자의 단어</translation>
        </message>
        <message>
            <location filename="../../models/files/embedding_table.py" />
            <source>Unicode text</source>
            <translation>유니코드 텍스트</translation>
        </message>
        <message>
            <location filename="../../models/files/embedding_table.py" />
            <source>code points that there are not</source>
            <translation>존재하지 않는 코드 포인트</translation>
        </message>
        <message>
            <location filename="../../models/files/embedding_table.py" />
            <location filename="../../models/files/npy_input.py" />
            <source>{count:,} bytes</source>
            <translation>{count:,}바이트</translation>
        </message>
        <message>
            <location filename="../../models/files/embedding_table.py" />
            <source>the end of the archive</source>
            <translation>압축 파일의 끝</translation>
        </message>
        <message>
            <location filename="../../models/files/embedding_table.py" />
            <source>finite numbers up to 3.4e38, float32’s largest</source>
            <translation>float32의 최댓값인 3.4e38 이하의 유한한 숫자</translation>
        </message>
        <message>
            <location filename="../../models/files/experiment_file.py" />
            <source>an object with "unrolled": 1</source>
            <translation>"unrolled": 1이 들어 있는 객체</translation>
        </message>
        <message>
            <location filename="../../models/files/experiment_file.py" />
            <source>no object</source>
            <translation>객체가 아닌 값</translation>
        </message>
        <message>
            <location filename="../../models/files/experiment_file.py" />
            <source>{version}, the version of experiment files that this program reads</source>
            <translation>이 프로그램이 읽을 수 있는 실험 파일 버전 {version}</translation>
        </message>
        <message>
            <location filename="../../models/files/experiment_file.py" />
            <source>at most {most:,} numbers (save a file, or reset the weights)</source>
            <translation>{most:,}개 이하의 숫자(넘으면 파일로 저장하거나 가중치를 되돌리세요)</translation>
        </message>
        <message>
            <location filename="../../models/files/experiment_file.py" />
            <location filename="../../models/files/own_experiments.py" />
            <source>text that UTF-8 can hold</source>
            <translation>UTF-8로 나타낼 수 있는 텍스트</translation>
        </message>
        <message>
            <location filename="../../models/files/experiment_file.py" />
            <source>at most {most} MiB of numbers</source>
            <translation>최대 {most} MiB의 숫자</translation>
        </message>
        <message>
            <location filename="../../models/files/experiment_file.py" />
            <source>the experiment file</source>
            <translation>실험 파일</translation>
        </message>
        <message>
            <location filename="../../models/files/formats.py" />
            <location filename="../../models/files/input_file.py" />
            <source>no suffix</source>
            <translation>확장자가 없는 이름</translation>
        </message>
        <message>
            <location filename="../../models/files/formats.py" />
            <location filename="../../models/files/input_file.py" />
            <source>a name that ends in {suffixes}</source>
            <translation>확장자가 {suffixes}인 이름</translation>
        </message>
        <message>
            <location filename="../../models/files/json_arrays.py" />
            <location filename="../../models/files/word_vectors.py" />
            <source>{count} numbers</source>
            <translation>숫자 {count}개</translation>
        </message>
        <message>
            <location filename="../../models/files/json_arrays.py" />
            <source>{count} lists</source>
            <translation>리스트 {count}개</translation>
        </message>
        <message>
            <location filename="../../models/files/json_arrays.py" />
            <source>a number in place of a list</source>
            <translation>리스트 자리에 있는 숫자</translation>
        </message>
        <message>
            <location filename="../../models/files/json_arrays.py" />
            <source>a list</source>
            <translation>리스트</translation>
        </message>
        <message>
            <location filename="../../models/files/json_text.py" />
            <source>an experiment (JSON)</source>
            <translation>실험 (JSON)</translation>
        </message>
        <message>
            <location filename="../../models/files/json_text.py" />
            <source>JSON of at most a few levels</source>
            <translation>중첩이 몇 단계 이내인 JSON</translation>
        </message>
        <message>
            <location filename="../../models/files/json_text.py" />
            <source>brackets nested too deeply</source>
            <translation>너무 깊게 중첩된 괄호</translation>
        </message>
        <message>
            <location filename="../../models/files/json_text.py" />
            <source>the byte 0x{byte:02x} ({reason}) at position {position}</source>
            <translation>{position}번째 위치의 바이트 0x{byte:02x} ({reason})</translation>
        </message>
        <message>
            <location filename="../../models/files/json_text.py" />
            <source>line {line}, column {column}</source>
            <translation>{line}번째 줄 {column}번째 글자</translation>
        </message>
        <message>
            <location filename="../../models/files/json_text.py" />
            <source>text that is none ({reason})</source>
            <translation>JSON이 아닌 텍스트 ({reason})</translation>
        </message>
        <message>
            <location filename="../../models/files/json_text.py" />
            <source>the end of the file ({reason})</source>
            <translation>파일의 끝 ({reason})</translation>
        </message>
        <message>
            <location filename="../../models/files/json_text.py" />
            <source>a finite number</source>
            <translation>유한한 숫자</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_header.py" />
            <source>an array as numpy.save writes it (.npy)</source>
            <translation>numpy.save로 저장한 배열 (.npy)</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_header.py" />
            <source>Python objects, which are never loaded</source>
            <translation>보안상 불러오지 않는 Python 객체</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_header.py" />
            <source>records</source>
            <translation>레코드</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_header.py" />
            <source>complex numbers</source>
            <translation>복소수</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_header.py" />
            <source>true and false</source>
            <translation>논리값(True/False)</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_header.py" />
            <location filename="../../models/files/word_vectors.py" />
            <location filename="../../models/pasting.py" />
            <location filename="../../models/words.py" />
            <source>text</source>
            <translation>텍스트</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_header.py" />
            <source>bytes</source>
            <translation>바이트열</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_header.py" />
            <source>dates</source>
            <translation>날짜</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_header.py" />
            <source>durations</source>
            <translation>시간 간격</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_header.py" />
            <source>numbers of type {dtype}</source>
            <translation>{dtype} 숫자</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_header.py" />
            <location filename="../../models/files/own_experiments.py" />
            <location filename="../../gui/controls/number_text.py" />
            <location filename="../../gui/gallery/entry_form.py" />
            <source>nothing</source>
            <translation>빈 값</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_header.py" />
            <location filename="../../gui/about.py" />
            <source>version {version}</source>
            <translation>버전 {version}</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_header.py" />
            <source>a .npy file of version 1.0 to 3.0</source>
            <translation>버전 1.0~3.0의 .npy 파일</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_header.py" />
            <source>a header of at most {most} bytes</source>
            <translation>최대 {most}바이트의 헤더</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_header.py" />
            <source>a header of {count} bytes</source>
            <translation>{count}바이트의 헤더</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_header.py" />
            <source>the end of the file</source>
            <translation>파일의 끝</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_header.py" />
            <source>a header that describes an array</source>
            <translation>배열을 설명하는 헤더</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_header.py" />
            <source>something else</source>
            <translation>다른 것</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_header.py" />
            <source>a header with descr, fortran_order and shape</source>
            <translation>descr, fortran_order, shape가 있는 헤더</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_header.py" />
            <source>another one</source>
            <translation>다른 헤더</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_header.py" />
            <source>a shape of whole numbers</source>
            <translation>정수로 된 형상</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_header.py" />
            <source>a header that describes a plain array</source>
            <translation>일반 배열을 설명하는 헤더</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_header.py" />
            <source>an array of plain elements</source>
            <translation>단순한 원소로 된 배열</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_input.py" />
            <source>an array of real numbers</source>
            <translation>실수 배열</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_input.py" />
            <source>{axes}, of shape {shape}</source>
            <translation>축이 {axes}개이고 형상이 {shape}인 배열</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_input.py" />
            <source>an empty one of shape {shape}</source>
            <translation>형상 {shape}의 빈 배열</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_input.py" />
            <source>an array with numbers</source>
            <translation>숫자가 들어 있는 배열</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_input.py" />
            <source>{count:,} bytes of numbers for the shape {shape}</source>
            <translation>형상 {shape}에 맞는 숫자 {count:,}바이트</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_input.py" />
            <source>{count:,} bytes of numbers</source>
            <translation>숫자 {count:,}바이트</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_input.py" />
            <source>a file that becomes shorter</source>
            <translation>읽는 도중 짧아진 파일</translation>
        </message>
        <message>
            <location filename="../../models/files/npy_input.py" />
            <source>a finite number up to 3.4e38, float32’s largest</source>
            <translation>float32의 최댓값인 3.4e38 이하의 유한한 숫자</translation>
        </message>
        <message>
            <location filename="../../models/files/npz_export.py" />
            <source>tokens of at most {most} characters, for so many</source>
            <translation>토큰이 이만큼 많을 때는 {most}자 이하의 토큰</translation>
        </message>
        <message>
            <location filename="../../models/files/own_experiments.py" />
            <source>a folder without read permission</source>
            <translation>읽기 권한이 없는 폴더</translation>
        </message>
        <message>
            <location filename="../../models/files/own_experiments.py" />
            <source>a file</source>
            <translation>파일</translation>
        </message>
        <message>
            <location filename="../../models/files/own_experiments.py" />
            <source>a folder that can be read</source>
            <translation>읽을 수 있는 폴더</translation>
        </message>
        <message>
            <location filename="../../models/files/own_experiments.py" />
            <location filename="../../gui/documents/working_folder.py" />
            <source>a folder that can be made</source>
            <translation>만들 수 있는 폴더</translation>
        </message>
        <message>
            <location filename="../../models/files/own_experiments.py" />
            <source>an experiment of your own</source>
            <translation>내 실험</translation>
        </message>
        <message>
            <location filename="../../models/files/own_experiments.py" />
            <source>a name that is free</source>
            <translation>아직 쓰지 않은 이름</translation>
        </message>
        <message>
            <location filename="../../models/files/own_experiments.py" />
            <source>another experiment</source>
            <translation>다른 실험</translation>
        </message>
        <message>
            <location filename="../../models/files/own_experiments.py" />
            <source>at most {most} characters</source>
            <translation>최대 {most}자</translation>
        </message>
        <message>
            <location filename="../../models/files/own_experiments.py" />
            <location filename="../../gui/gallery/entry_form.py" />
            <source>title</source>
            <translation>제목</translation>
        </message>
        <message>
            <location filename="../../models/files/own_experiments.py" />
            <location filename="../../models/words.py" />
            <location filename="../../gui/gallery/entry_form.py" />
            <source>sentence</source>
            <translation>문장</translation>
        </message>
        <message>
            <location filename="../../models/files/own_experiments.py" />
            <location filename="../../gui/gallery/entry_form.py" />
            <source>a few words</source>
            <translation>한 단어 이상의 글</translation>
        </message>
        <message>
            <location filename="../../models/files/own_experiments.py" />
            <source>a file that can be moved</source>
            <translation>옮길 수 있는 파일</translation>
        </message>
        <message>
            <location filename="../../models/files/own_experiments.py" />
            <source>a title and a sentence (JSON)</source>
            <translation>제목과 문장 (JSON)</translation>
        </message>
        <message>
            <location filename="../../models/files/presets.py" />
            <source>Notebook {section} — {title}</source>
            <translation>노트북 {section} — {title}</translation>
        </message>
        <message>
            <location filename="../../models/files/presets.py" />
            <location filename="../../models/spec.py" />
            <source>one of {names}</source>
            <translation>{names} 중 하나</translation>
        </message>
        <message>
            <location filename="../../models/files/word_vectors.py" />
            <source>a line of at most {most} KiB</source>
            <translation>{most} KiB 이하의 줄</translation>
        </message>
        <message>
            <location filename="../../models/files/word_vectors.py" />
            <source>a longer one</source>
            <translation>더 긴 줄</translation>
        </message>
        <message>
            <location filename="../../models/files/word_vectors.py" />
            <source>a word and its numbers</source>
            <translation>단어와 그 숫자들</translation>
        </message>
        <message>
            <location filename="../../models/files/word_vectors.py" />
            <source>one empty line more</source>
            <translation>남는 빈 줄 하나</translation>
        </message>
        <message>
            <location filename="../../models/files/word_vectors.py" />
            <source>{count} after {word}</source>
            <translation>{word} 뒤에 {count}개</translation>
        </message>
        <message>
            <location filename="../../models/files/word_vectors.py" />
            <source>a word and {count} numbers</source>
            <translation>단어와 숫자 {count}개</translation>
        </message>
        <message>
            <location filename="../../models/files/word_vectors.py" />
            <source>{words:,} of {count} numbers</source>
            <translation>숫자 {count}개짜리 단어 {words:,}개</translation>
        </message>
        <message>
            <location filename="../../models/files/word_vectors.py" />
            <source>no more words than the file has room for</source>
            <translation>파일 크기에 맞는 단어 수</translation>
        </message>
        <message>
            <location filename="../../models/files/word_vectors.py" />
            <source>a word and {least} to {most} numbers, separated by spaces</source>
            <translation>공백으로 구분한 단어와 숫자 {least}~{most}개</translation>
        </message>
        <message>
            <location filename="../../models/files/word_vectors.py" />
            <source>the byte 0x{byte:02x}</source>
            <translation>바이트 0x{byte:02x}</translation>
        </message>
        <message>
            <location filename="../../models/files/word_vectors.py" />
            <source>a NUL byte</source>
            <translation>NUL 바이트</translation>
        </message>
        <message>
            <location filename="../../models/files/word_vectors.py" />
            <source>numbers such as 0.5</source>
            <translation>0.5 같은 숫자</translation>
        </message>
        <message>
            <location filename="../../models/files/word_vectors.py" />
            <source>two spaces in a row</source>
            <translation>연속된 공백 두 개</translation>
        </message>
        <message>
            <location filename="../../models/files/word_vectors.py" />
            <location filename="../../models/fills.py" />
            <source>numbers up to 3.4e38, float32’s largest</source>
            <translation>float32의 최댓값인 3.4e38 이하의 숫자</translation>
        </message>
        <message>
            <location filename="../../models/files/word_vectors.py" />
            <source>no line</source>
            <translation>줄이 하나도 없는 파일</translation>
        </message>
        <message>
            <location filename="../../models/files/word_vectors.py" />
            <source>a word and its numbers on every line</source>
            <translation>줄마다 단어와 그 숫자들</translation>
        </message>
        <message>
            <location filename="../../models/files/word_vectors.py" />
            <source>{count:,} words, as its first line says</source>
            <translation>첫 줄에 적힌 대로 단어 {count:,}개</translation>
        </message>
        <message>
            <location filename="../../models/files/word_vectors.py" />
            <source>line {line}</source>
            <translation>{line}번째 줄</translation>
        </message>
        <message>
            <location filename="../../models/files/working_copy.py" />
            <source>a damaged one ({reason})</source>
            <translation>손상된 사본 ({reason})</translation>
        </message>
        <message>
            <location filename="../../models/files/working_copy.py" />
            <source>a working copy of this program</source>
            <translation>이 프로그램의 작업 사본</translation>
        </message>
        <message>
            <location filename="../../models/fills.py" />
            <source>zeros</source>
            <translation>모두 0</translation>
        </message>
        <message>
            <location filename="../../models/fills.py" />
            <source>a number from {least}</source>
            <translation>{least} 이상의 숫자</translation>
        </message>
        <message>
            <location filename="../../models/fills.py" />
            <source>normal numbers of seed {seed}</source>
            <translation>seed {seed}의 정규분포 난수</translation>
        </message>
        <message>
            <location filename="../../models/fills.py" />
            <location filename="../../gui/input/filling/kinds.py" />
            <source>period</source>
            <translation>주기</translation>
        </message>
        <message>
            <location filename="../../models/fills.py" />
            <source>a number of timesteps above 0</source>
            <translation>0보다 큰 시점 수</translation>
        </message>
        <message>
            <location filename="../../models/fills.py" />
            <source>a sine</source>
            <translation>사인파</translation>
        </message>
        <message>
            <location filename="../../models/fills.py" />
            <source>an impulse</source>
            <translation>임펄스</translation>
        </message>
        <message>
            <location filename="../../models/fills.py" />
            <source>the pattern</source>
            <translation>채우기 패턴</translation>
        </message>
        <message>
            <location filename="../../models/fills.py" />
            <source>larger ones</source>
            <translation>더 큰 숫자</translation>
        </message>
        <message>
            <location filename="../../models/headless/requested.py" />
            <source>input_dim {input_dim} (columns of numbers), for which {file} has weights</source>
            <translation>{file}의 가중치에 맞는 input_dim {input_dim} (숫자 열의 수)</translation>
        </message>
        <message>
            <location filename="../../models/headless/run.py" />
            <source>one that is named already</source>
            <translation>이미 지정된 파일</translation>
        </message>
        <message>
            <location filename="../../models/headless/run.py" />
            <source>a file of its own for every --export</source>
            <translation>--export마다 서로 다른 파일</translation>
        </message>
        <message>
            <location filename="../../models/headless/standard_output.py" />
            <source>standard output</source>
            <translation>표준 출력</translation>
        </message>
        <message>
            <location filename="../../models/headless/standard_output.py" />
            <source>a place to write to</source>
            <translation>쓸 수 있는 곳</translation>
        </message>
        <message>
            <location filename="../../models/keras/check.py" />
            <source>no error</source>
            <translation>오류 없음</translation>
        </message>
        <message>
            <location filename="../../models/keras/check.py" />
            <source>The stack breaks in one of them only; Keras says: {said}.</source>
            <translation>쌓은 층이 한쪽에서만 끊어집니다. Keras의 메시지: {said}.</translation>
        </message>
        <message>
            <location filename="../../models/keras/check.py" />
            <source>{tensor} of layer {layer} has the shape {ours} in the trace, {theirs} in Keras.</source>
            <translation>{layer}번 층의 {tensor}: 수식으로 계산한 형상은 {ours}, Keras의 형상은 {theirs}입니다.</translation>
        </message>
        <message>
            <location filename="../../models/keras/check.py" />
            <source>{element} of layer {layer} is {ours} in the trace, {theirs} in Keras.</source>
            <translation>{layer}번 층의 {element}: 수식으로 계산한 값은 {ours}, Keras의 값은 {theirs}입니다.</translation>
        </message>
        <message>
            <location filename="../../models/keras/check.py" />
            <source>The trace has {ours} layer, Keras {theirs}.</source>
            <translation>수식으로 계산한 층은 {ours}개, Keras의 층은 {theirs}개입니다.</translation>
        </message>
        <message>
            <location filename="../../models/keras/check.py" />
            <source>The trace has {ours} layers, Keras {theirs}.</source>
            <translation>수식으로 계산한 층은 {ours}개, Keras의 층은 {theirs}개입니다.</translation>
        </message>
        <message>
            <location filename="../../models/keras/check.py" />
            <source>Layer {layer} returns {ours} tensor in the trace, {theirs} in Keras.</source>
            <translation>{layer}번 층의 반환 텐서는 수식에서 {ours}개, Keras에서 {theirs}개입니다.</translation>
        </message>
        <message>
            <location filename="../../models/keras/check.py" />
            <source>Layer {layer} returns {ours} tensors in the trace, {theirs} in Keras.</source>
            <translation>{layer}번 층의 반환 텐서는 수식에서 {ours}개, Keras에서 {theirs}개입니다.</translation>
        </message>
        <message>
            <location filename="../../models/keras/process.py" />
            <source>Keras stopped unexpectedly (exit code {code}).</source>
            <translation>Keras가 예기치 않게 종료되었습니다(종료 코드 {code}).</translation>
        </message>
        <message>
            <location filename="../../models/keras/process.py" />
            <source>Keras did not answer within {seconds:g} s.</source>
            <translation>Keras가 {seconds:g}초 안에 응답하지 않았습니다.</translation>
        </message>
        <message>
            <location filename="../../models/keras/process.py" />
            <source>no process can be started: {reason}</source>
            <translation>프로세스를 시작할 수 없습니다: {reason}</translation>
        </message>
        <message>
            <location filename="../../models/known_weights.py" />
            <source>edited by hand</source>
            <translation>직접 수정함</translation>
        </message>
        <message>
            <location filename="../../models/known_weights.py" />
            <source>given with the experiment</source>
            <translation>실험에 포함됨</translation>
        </message>
        <message>
            <location filename="../../models/known_weights.py" />
            <source>filled as the initializers say</source>
            <translation>초기화 방법대로 채움</translation>
        </message>
        <message>
            <location filename="../../models/known_weights.py" />
            <source>drawn by Keras with seed {seed}</source>
            <translation>Keras가 생성함 (seed {seed})</translation>
        </message>
        <message>
            <location filename="../../models/known_weights.py" />
            <source>waiting for Keras to draw them</source>
            <translation>Keras가 생성하기를 기다리는 중</translation>
        </message>
        <message>
            <location filename="../../models/notes.py" />
            <source>forward + backward</source>
            <translation>순방향 + 역방향</translation>
        </message>
        <message>
            <location filename="../../models/notes.py" />
            <source>forward × backward</source>
            <translation>순방향 × 역방향</translation>
        </message>
        <message>
            <location filename="../../models/notes.py" />
            <source>(forward + backward) / 2</source>
            <translation>(순방향 + 역방향) / 2</translation>
        </message>
        <message>
            <location filename="../../models/notes.py" />
            <source>All {units} units hold the same values because their weights are the same: compare random weights.</source>
            <translation>가중치가 같아서 유닛 {units}개의 값이 모두 같습니다. 무작위 가중치와 비교해 보세요.</translation>
        </message>
        <message>
            <location filename="../../models/notes.py" />
            <source>Forward and backward have the same weights: their states differ only because they read in other orders.</source>
            <translation>순방향과 역방향의 가중치가 같습니다. 그런데도 상태가 다른 것은 읽는 순서가 다르기 때문입니다.</translation>
        </message>
        <message>
            <location filename="../../models/notes.py" />
            <source>hidden_state[:, :{units}] is forward at t = {last}, [:, {units}:] is backward at t = 1: each direction's last state, and backward finishes at the first timestep.</source>
            <translation>hidden_state[:, :{units}] 쪽은 t = {last}의 순방향, [:, {units}:] 쪽은 t = 1의 역방향입니다. 둘 다 각 방향의 마지막 상태이며, 역방향은 첫 시점에서 끝납니다.</translation>
        </message>
        <message>
            <location filename="../../models/notes.py" />
            <source>{output} = {merged}, element by element; the states stay apart.</source>
            <translation>{output} = {merged}, 원소별로 계산합니다. 상태는 방향별로 따로 남습니다.</translation>
        </message>
        <message>
            <location filename="../../models/notes.py" />
            <source>go_backwards alone returns its rows in processing order: the first row belongs to the last timestep.</source>
            <translation>go_backwards만 쓰면 행이 처리한 순서대로 반환됩니다. 첫 행이 마지막 시점의 값입니다.</translation>
        </message>
        <message>
            <location filename="../../models/notes.py" />
            <source>One tensor, not a list: return_state=True adds the last states.</source>
            <translation>리스트가 아니라 텐서 하나입니다. return_state=True로 하면 마지막 상태가 추가됩니다.</translation>
        </message>
        <message>
            <location filename="../../models/pasting.py" />
            <source>the clipboard</source>
            <translation>클립보드</translation>
        </message>
        <message>
            <location filename="../../models/pasting.py" />
            <location filename="../../models/words.py" />
            <source>at most {most:,} characters</source>
            <translation>최대 {most:,}자</translation>
        </message>
        <message>
            <location filename="../../models/pasting.py" />
            <source>numbers</source>
            <translation>숫자</translation>
        </message>
        <message>
            <location filename="../../models/pasting.py" />
            <source>no text</source>
            <translation>텍스트가 없는 클립보드</translation>
        </message>
        <message>
            <location filename="../../models/pasting.py" />
            <location filename="../../models/words.py" />
            <source>a NUL character</source>
            <translation>NUL 문자</translation>
        </message>
        <message>
            <location filename="../../models/pasting.py" />
            <source>cells as a spreadsheet copies them</source>
            <translation>스프레드시트에서 복사한 셀</translation>
        </message>
        <message>
            <location filename="../../models/pasting.py" />
            <source>at most {most} rows, one per timestep</source>
            <translation>시점마다 한 행씩 최대 {most}개의 행</translation>
        </message>
        <message>
            <location filename="../../models/pasting.py" />
            <source>at most {most} columns of numbers</source>
            <translation>최대 {most}개의 숫자 열</translation>
        </message>
        <message>
            <location filename="../../models/pasting.py" />
            <source>a number such as {example}</source>
            <translation>{example} 같은 숫자</translation>
        </message>
        <message>
            <location filename="../../models/pasting.py" />
            <source>a number that can be read in one way, with a comma for decimals</source>
            <translation>소수점을 쉼표로 쓸 때 한 가지로만 읽히는 숫자</translation>
        </message>
        <message>
            <location filename="../../models/pasting.py" />
            <location filename="../../gui/controls/number_text.py" />
            <source>a number up to 3.4e38, float32’s largest</source>
            <translation>float32의 최댓값인 3.4e38 이하의 숫자</translation>
        </message>
        <message>
            <location filename="../../models/pasting.py" />
            <source>row {row}, column {column} of the paste</source>
            <translation>붙여넣은 내용의 {row}행 {column}열</translation>
        </message>
        <message>
            <location filename="../../models/pasting.py" />
            <source>row {row} of the paste</source>
            <translation>붙여넣은 내용의 {row}행</translation>
        </message>
        <message>
            <location filename="../../models/pasting.py" />
            <source>{count} cell, as in the first row</source>
            <translation>첫 행과 같은 셀 {count}개</translation>
        </message>
        <message>
            <location filename="../../models/returned.py" />
            <source>now also {names}</source>
            <translation>추가됨: {names}</translation>
        </message>
        <message>
            <location filename="../../models/returned.py" />
            <source>no longer {names}</source>
            <translation>사라짐: {names}</translation>
        </message>
        <message>
            <location filename="../../models/returned.py" />
            <source>{before}; {part}</source>
            <translation>{before}; {part}</translation>
        </message>
        <message>
            <location filename="../../models/sentences.py" />
            <source>{before}, {following}</source>
            <translation>{before}, {following}</translation>
        </message>
        <message>
            <location filename="../../models/sentences.py" />
            <source>{before} or {following}</source>
            <translation>{before} 또는 {following}</translation>
        </message>
        <message>
            <location filename="../../models/spec.py" />
            <location filename="../../gui/stage/furniture.py" />
            <source>forward</source>
            <translation>순방향</translation>
        </message>
        <message>
            <location filename="../../models/spec.py" />
            <location filename="../../gui/stage/furniture.py" />
            <source>backward</source>
            <translation>역방향</translation>
        </message>
        <message>
            <location filename="../../models/spec.py" />
            <source>no argument</source>
            <translation>인자가 없는 상태</translation>
        </message>
        <message>
            <location filename="../../models/spec.py" />
            <source>{arguments} ({class_name})</source>
            <translation>{arguments} ({class_name})</translation>
        </message>
        <message>
            <location filename="../../models/spec.py" />
            <source>a whole number from {least} to {most}, or null</source>
            <translation>{least}부터 {most}까지의 정수 또는 null</translation>
        </message>
        <message>
            <location filename="../../models/spec.py" />
            <source>a number from {least} to {most}</source>
            <translation>{least}부터 {most}까지의 숫자</translation>
        </message>
        <message>
            <location filename="../../models/spec.py" />
            <source>a number that is not negative</source>
            <translation>음수가 아닌 숫자</translation>
        </message>
        <message>
            <location filename="../../models/spec.py" />
            <source>a number not below minval</source>
            <translation>minval 이상의 숫자</translation>
        </message>
        <message>
            <location filename="../../models/spec.py" />
            <source>false in a Bidirectional layer, which has a backward half</source>
            <translation>false (Bidirectional 층에는 이미 역방향이 있음)</translation>
        </message>
        <message>
            <location filename="../../models/spec.py" />
            <source>an initializer that can fill a vector</source>
            <translation>벡터를 채울 수 있는 초기화 방법</translation>
        </message>
        <message>
            <location filename="../../models/stack.py" />
            <source>one output for the next layer</source>
            <translation>다음 층으로 갈 출력 하나</translation>
        </message>
        <message>
            <location filename="../../models/stack.py" />
            <source>null, which returns two</source>
            <translation>출력이 둘인 null</translation>
        </message>
        <message>
            <location filename="../../models/stack.py" />
            <source>true (the next layer wants ndim=3)</source>
            <translation>true (다음 층의 입력은 ndim=3)</translation>
        </message>
        <message>
            <location filename="../../models/stack.py" />
            <source>false, so that the next layer gets ndim=2</source>
            <translation>false (다음 층이 받는 입력은 ndim=2)</translation>
        </message>
        <message>
            <location filename="../../models/stack.py" />
            <source>Layer {reader} reads a sequence, {sequence}, but layer {layer} hands on its last hidden state alone, {shape}: this is what return_sequences is for.</source>
            <translation>{reader}번 층의 입력은 시퀀스 {sequence}이어야 하지만, {layer}번 층의 출력은 마지막 은닉 상태 하나 {shape}뿐입니다. 이럴 때 필요한 것이 return_sequences입니다.</translation>
        </message>
        <message>
            <location filename="../../models/stack.py" />
            <source>Layer {reader} reads one sequence, but layer {layer} with merge_mode=None hands on two, {shape}: a merge_mode makes one of them.</source>
            <translation>{reader}번 층의 입력은 시퀀스 하나여야 하지만, merge_mode=None인 {layer}번 층의 출력은 둘, {shape}입니다. merge_mode를 지정하면 하나로 합쳐집니다.</translation>
        </message>
        <message>
            <location filename="../../models/stack.py" />
            <source>{shape} of each direction</source>
            <translation>방향마다 {shape}</translation>
        </message>
        <message>
            <location filename="../../models/validation.py" />
            <source>no field of this name</source>
            <translation>이 이름의 필드가 없는 상태</translation>
        </message>
        <message>
            <location filename="../../models/validation.py" />
            <source>one</source>
            <translation>필드가 있는 상태</translation>
        </message>
        <message>
            <location filename="../../models/validation.py" />
            <source>a value</source>
            <translation>값</translation>
        </message>
        <message>
            <location filename="../../models/validation.py" />
            <source>an object</source>
            <translation>객체</translation>
        </message>
        <message>
            <location filename="../../models/validation.py" />
            <source>a list of {count}</source>
            <translation>원소 {count}개의 리스트</translation>
        </message>
        <message>
            <location filename="../../models/weights.py" />
            <source>weights</source>
            <translation>가중치</translation>
        </message>
        <message>
            <location filename="../../models/weights.py" />
            <source>no weights (the layer is not Bidirectional)</source>
            <translation>가중치가 없는 상태(Bidirectional 층이 아님)</translation>
        </message>
        <message>
            <location filename="../../models/weights.py" />
            <source>some</source>
            <translation>가중치가 있는 상태</translation>
        </message>
        <message>
            <location filename="../../models/weights.py" />
            <source>no bias (use_bias is false)</source>
            <translation>편향이 없는 상태(use_bias가 false)</translation>
        </message>
        <message>
            <location filename="../../models/weights.py" />
            <source>finite numbers</source>
            <translation>유한한 숫자</translation>
        </message>
        <message>
            <location filename="../../models/weights.py" />
            <source>NaN or infinity</source>
            <translation>NaN 또는 무한대</translation>
        </message>
        <message>
            <location filename="../../models/words.py" />
            <source>sentence of {count} word</source>
            <translation>단어 {count}개의 문장</translation>
        </message>
        <message>
            <location filename="../../models/words.py" />
            <source>sentence of {count} words</source>
            <translation>단어 {count}개의 문장</translation>
        </message>
        <message>
            <location filename="../../models/words.py" />
            <source>{least} to {most} words</source>
            <translation>단어 {least}~{most}개</translation>
        </message>
        <message>
            <location filename="../../gui/about.py" />
            <location filename="../../gui/bars/menus/help_menu.py" />
            <source>About Unrolled</source>
            <translation>Unrolled 정보</translation>
        </message>
        <message>
            <location filename="../../gui/about.py" />
            <source>Copy versions</source>
            <translation>버전 복사</translation>
        </message>
        <message>
            <location filename="../../gui/about.py" />
            <location filename="../../gui/bars/menus/file_menu.py" />
            <location filename="../../gui/documents/asking.py" />
            <location filename="../../gui/gallery/foot.py" />
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <location filename="../../gui/about.py" />
            <source>Copy all versions as text, to be pasted into a report of a defect.</source>
            <translation>버그를 신고할 때 붙여넣을 수 있도록 모든 버전을 텍스트로 복사합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/about.py" />
            <source>Copied.</source>
            <translation>복사했습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/about.py" />
            <source>The icon of Unrolled</source>
            <translation>Unrolled 아이콘</translation>
        </message>
        <message>
            <location filename="../../gui/about.py" />
            <location filename="../../gui/bars/header.py" />
            <source>recurrent layers, one timestep at a time</source>
            <translation>순환층을 한 시점씩</translation>
        </message>
        <message>
            <location filename="../../gui/about.py" />
            <source>What Unrolled stands on</source>
            <translation>Unrolled에 쓰인 소프트웨어</translation>
        </message>
        <message>
            <location filename="../../gui/about.py" />
            <source>not found</source>
            <translation>찾을 수 없음</translation>
        </message>
        <message>
            <location filename="../../gui/about.py" />
            <source>version of {name}: {version}</source>
            <translation>{name} 버전: {version}</translation>
        </message>
        <message>
            <location filename="../../gui/about.py" />
            <source>licence of {name}: {licence}</source>
            <translation>{name} 라이선스: {licence}</translation>
        </message>
        <message>
            <location filename="../../gui/bars/header.py" />
            <location filename="../../gui/bars/menus/file_menu.py" />
            <source>Open an experiment that comes with the program, or one of your own.</source>
            <translation>함께 제공되는 예제나 내가 저장한 실험을 엽니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/header.py" />
            <source>Presets</source>
            <translation>예제</translation>
        </message>
        <message>
            <location filename="../../gui/bars/header.py" />
            <location filename="../../gui/bars/menus/file_menu.py" />
            <source>Export</source>
            <translation>내보내기</translation>
        </message>
        <message>
            <location filename="../../gui/bars/header.py" />
            <source>Save every state, what the layer returns, the program, a picture or an animation.</source>
            <translation>모든 상태, 층의 반환값, 코드, 그림, 애니메이션을 저장합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/header.py" />
            <location filename="../../gui/bars/menus/view_menu.py" />
            <location filename="../../gui/present/present_page.py" />
            <source>Present</source>
            <translation>발표</translation>
        </message>
        <message>
            <location filename="../../gui/bars/header.py" />
            <source>The stage alone on the whole screen, for the back row (F5); Esc leaves.</source>
            <translation>맨 뒷줄에서도 보이도록 도식만 전체 화면에 표시합니다(F5). Esc로 나갑니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/header.py" />
            <source>{title} · edited</source>
            <translation>{title} · 수정됨</translation>
        </message>
        <message>
            <location filename="../../gui/bars/header.py" />
            <source>Undo {edit} (Ctrl+Z)</source>
            <translation>실행 취소: {edit} (Ctrl+Z)</translation>
        </message>
        <message>
            <location filename="../../gui/bars/header.py" />
            <source>Nothing to undo yet: each change of the experiment can be taken back here (Ctrl+Z).</source>
            <translation>아직 실행 취소할 것이 없습니다. 실험의 모든 변경은 여기에서 되돌릴 수 있습니다(Ctrl+Z).</translation>
        </message>
        <message>
            <location filename="../../gui/bars/header.py" />
            <location filename="../../gui/bars/menus/edit_menu.py" />
            <source>Undo {edit}</source>
            <translation>실행 취소: {edit}</translation>
        </message>
        <message>
            <location filename="../../gui/bars/header.py" />
            <location filename="../../gui/bars/menus/edit_menu.py" />
            <location filename="../../gui/gallery/foot.py" />
            <source>Undo</source>
            <translation>실행 취소</translation>
        </message>
        <message>
            <location filename="../../gui/bars/header.py" />
            <source>Redo {edit} (Ctrl+Shift+Z)</source>
            <translation>다시 실행: {edit} (Ctrl+Shift+Z)</translation>
        </message>
        <message>
            <location filename="../../gui/bars/header.py" />
            <source>Nothing to redo: what was undone can be done again here (Ctrl+Shift+Z).</source>
            <translation>다시 실행할 것이 없습니다. 실행 취소한 변경은 여기에서 다시 실행할 수 있습니다(Ctrl+Shift+Z).</translation>
        </message>
        <message>
            <location filename="../../gui/bars/header.py" />
            <location filename="../../gui/bars/menus/edit_menu.py" />
            <source>Redo {edit}</source>
            <translation>다시 실행: {edit}</translation>
        </message>
        <message>
            <location filename="../../gui/bars/header.py" />
            <location filename="../../gui/bars/menus/edit_menu.py" />
            <source>Redo</source>
            <translation>다시 실행</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/edit_menu.py" />
            <source>&amp;Edit</source>
            <translation>편집(&amp;E)</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/edit_menu.py" />
            <source>Take the last change of the experiment back.</source>
            <translation>실험의 마지막 변경을 되돌립니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/edit_menu.py" />
            <source>Do again what was undone last.</source>
            <translation>마지막으로 실행 취소한 변경을 다시 실행합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/edit_menu.py" />
            <source>Input from a file …</source>
            <translation>파일에서 입력 가져오기 …</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/edit_menu.py" />
            <location filename="../../gui/input/fill_in_button.py" />
            <source>Open a table (.csv, .tsv) or a NumPy array (.npy) and say which axis is time.</source>
            <translation>표(.csv, .tsv)나 NumPy 배열(.npy)을 열고 어느 축이 시간인지 선택합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/edit_menu.py" />
            <source>Input from a sentence …</source>
            <translation>문장으로 입력 만들기 …</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/edit_menu.py" />
            <location filename="../../gui/input/fill_in_button.py" />
            <source>Type a sentence: one timestep per word, with drawn or trained vectors.</source>
            <translation>문장을 입력하면 단어 하나가 한 시점이 됩니다. 벡터는 무작위로 생성하거나 학습된 것을 씁니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/edit_menu.py" />
            <source>Input with a pattern …</source>
            <translation>패턴으로 입력 채우기 …</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/edit_menu.py" />
            <location filename="../../gui/input/fill_in_button.py" />
            <source>Fill the selected cells, or all, with a constant, random numbers, a sine or an impulse.</source>
            <translation>선택한 셀이나 전체를 상수, 난수, 사인파, 임펄스로 채웁니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/file_menu.py" />
            <source>&amp;File</source>
            <translation>파일(&amp;F)</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/file_menu.py" />
            <source>New</source>
            <translation>새로 만들기</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/file_menu.py" />
            <source>A short input and one LSTM, to be changed.</source>
            <translation>짧은 입력과 LSTM 하나로 시작합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/file_menu.py" />
            <source>Presets …</source>
            <translation>예제 …</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/file_menu.py" />
            <source>Open …</source>
            <translation>열기 …</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/file_menu.py" />
            <source>An experiment file; it can be dropped onto the window, too.</source>
            <translation>실험 파일을 엽니다. 창으로 끌어다 놓아도 됩니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/file_menu.py" />
            <source>Open recent</source>
            <translation>최근 파일 열기</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/file_menu.py" />
            <location filename="../../gui/documents/asking.py" />
            <source>Save</source>
            <translation>저장</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/file_menu.py" />
            <source>Input, layers and weights or seed as one file, and how they are shown.</source>
            <translation>입력, 층, 가중치 또는 seed와 보기 상태를 한 파일에 저장합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/file_menu.py" />
            <location filename="../../gui/documents/asking.py" />
            <source>Save as …</source>
            <translation>다른 이름으로 저장 …</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/file_menu.py" />
            <source>As another file; the one before stays as it is.</source>
            <translation>다른 파일로 저장합니다. 이전 파일은 그대로 남습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/file_menu.py" />
            <location filename="../../gui/gallery/card_buttons.py" />
            <source>Revert</source>
            <translation>원래대로</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/file_menu.py" />
            <source>Take back every change since it was opened or saved.</source>
            <translation>마지막으로 열거나 저장한 상태로 되돌립니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/file_menu.py" />
            <source>Copy as text</source>
            <translation>텍스트로 복사</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/file_menu.py" />
            <source>The whole experiment as one line, to be sent in a message and pasted here.</source>
            <translation>실험 전체를 한 줄로 복사합니다. 메시지로 보내고 여기에 붙여넣을 수 있습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/file_menu.py" />
            <source>Open copied text</source>
            <translation>복사한 텍스트 열기</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/file_menu.py" />
            <source>Open an experiment that was copied as text.</source>
            <translation>텍스트로 복사한 실험을 엽니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/file_menu.py" />
            <source>What is not saved is asked about first.</source>
            <translation>저장하지 않은 변경이 있으면 먼저 물어봅니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/file_menu.py" />
            <source>Left behind when the program ended unexpectedly.</source>
            <translation>프로그램이 예기치 않게 끝났을 때 남은 작업입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/file_menu.py" />
            <source>No files yet: what you open or save is listed here</source>
            <translation>아직 파일이 없습니다. 열거나 저장한 파일이 여기에 표시됩니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/help_menu.py" />
            <source>&amp;Help</source>
            <translation>도움말(&amp;H)</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/help_menu.py" />
            <location filename="../../gui/key_sheet.py" />
            <source>Keys</source>
            <translation>단축키</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/help_menu.py" />
            <source>All keys on one sheet.</source>
            <translation>모든 단축키를 한눈에 보여 줍니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/help_menu.py" />
            <location filename="../../gui/tour/invitation.py" />
            <source>Take the tour</source>
            <translation>둘러보기</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/help_menu.py" />
            <source>Half a minute, in this very window.</source>
            <translation>이 창에서 30초 동안 둘러봅니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/help_menu.py" />
            <location filename="../../gui/keras/keras_chip.py" />
            <source>Restart Keras</source>
            <translation>Keras 다시 시작</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/help_menu.py" />
            <source>Where Keras has stopped, start it once more.</source>
            <translation>Keras가 멈췄을 때 다시 시작합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/help_menu.py" />
            <source>Which version this is, and what it is built on.</source>
            <translation>이 프로그램의 버전과 쓰인 소프트웨어를 보여 줍니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/layer_menu.py" />
            <source>&amp;Layer</source>
            <translation>층(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/layer_menu.py" />
            <source>A second pass that reads the sequence from its end.</source>
            <translation>시퀀스를 끝에서부터 읽는 두 번째 방향을 더합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/layer_menu.py" />
            <source>Hand back the hidden state of every timestep, not only of the last one.</source>
            <translation>마지막 시점만이 아니라 모든 시점의 은닉 상태를 반환합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/layer_menu.py" />
            <source>Hand back the last state as well, beside the output.</source>
            <translation>출력과 함께 마지막 상태도 반환합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/layer_menu.py" />
            <source>Draw other weights</source>
            <translation>가중치 새로 생성</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/layer_menu.py" />
            <source>Another seed: Keras draws other weights where they are random.</source>
            <translation>seed를 바꿉니다. 무작위 가중치는 Keras가 새로 생성합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/layer_menu.py" />
            <source>The layer that reads what this one returns.</source>
            <translation>이 층의 반환값을 입력으로 받는 층입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/layer_menu.py" />
            <source>The layer whose output this one reads.</source>
            <translation>이 층에 입력을 주는 층입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/layer_menu.py" />
            <source>Next layer</source>
            <translation>다음 층</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/layer_menu.py" />
            <source>Previous layer</source>
            <translation>이전 층</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/layer_menu.py" />
            <location filename="../../gui/layer/layer_stack.py" />
            <source>Add layer</source>
            <translation>층 추가</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/layer_menu.py" />
            <location filename="../../gui/layer/layer_stack.py" />
            <source>One more layer on top: it reads what the last one returns.</source>
            <translation>맨 위에 층을 하나 더 쌓습니다. 새 층은 마지막 층의 반환값을 읽습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/layer_menu.py" />
            <location filename="../../gui/layer/layer_stack.py" />
            <source>Remove the layer</source>
            <translation>층 삭제</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/layer_menu.py" />
            <source>The layer in sight, with its weights.</source>
            <translation>지금 보이는 층을 가중치와 함께 삭제합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/layer_menu.py" />
            <source>Samples of a batch are computed side by side, with the same weights.</source>
            <translation>한 배치의 샘플은 같은 가중치로 나란히 계산됩니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/layer_menu.py" />
            <source>Next sample</source>
            <translation>다음 샘플</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/layer_menu.py" />
            <source>Previous sample</source>
            <translation>이전 샘플</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/layer_menu.py" />
            <source>Other layer</source>
            <translation>다른 층</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/layer_menu.py" />
            <source>Other sample</source>
            <translation>다른 샘플</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <source>&amp;Step</source>
            <translation>단계(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <location filename="../../gui/bars/transport.py" />
            <source>Play</source>
            <translation>재생</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <source>Space</source>
            <translation>Space</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <source>The layer reads one timestep after another.</source>
            <translation>층이 한 시점씩 차례로 읽습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <source>One step on</source>
            <translation>다음 단계</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <source>Also →, wherever no field has the keys.</source>
            <translation>입력란에 커서가 없을 때는 →도 같습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <source>One step back</source>
            <translation>이전 단계</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <source>Also ←, wherever no field has the keys.</source>
            <translation>입력란에 커서가 없을 때는 ←도 같습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <source>To the start</source>
            <translation>처음으로</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <source>Nothing is computed yet.</source>
            <translation>아직 아무것도 계산되지 않은 상태입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <source>To the last step</source>
            <translation>마지막 단계로</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <source>Every state is computed.</source>
            <translation>모든 상태가 계산된 단계입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <location filename="../../gui/bars/transport.py" />
            <source>How many steps per second are played.</source>
            <translation>1초에 몇 단계를 재생하는지 정합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <source>Faster</source>
            <translation>더 빠르게</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <source>Slower</source>
            <translation>더 느리게</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <location filename="../../gui/bars/transport.py" />
            <source>Begin again at the end</source>
            <translation>끝나면 처음부터 반복</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <source>Play round and round, until it is paused.</source>
            <translation>일시 정지할 때까지 되풀이해 재생합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <source>Next part of the opened cell</source>
            <translation>펼친 셀의 다음 부분</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <source>In the view Cell: gate by gate, then the states.</source>
            <translation>‘셀’ 보기에서 게이트를 하나씩, 이어서 상태를 봅니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <source>Previous part of the opened cell</source>
            <translation>펼친 셀의 이전 부분</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <source>In the view Cell: from the states back to the gates.</source>
            <translation>‘셀’ 보기에서 상태부터 게이트까지 거꾸로 봅니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <location filename="../../gui/key_sheet.py" />
            <source>One step on, one step back</source>
            <translation>다음 단계, 이전 단계</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <source>First step, last step</source>
            <translation>첫 단계, 마지막 단계</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <source>Faster, slower</source>
            <translation>더 빠르게, 더 느리게</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <source>Parts of the opened cell</source>
            <translation>펼친 셀의 부분</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <source>Replay the opened cell</source>
            <translation>펼친 셀 다시 재생</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <location filename="../../gui/cell/cell_view.py" />
            <source>Watch this cell compute: the first gate product by product, then the rest.</source>
            <translation>이 셀의 계산 과정을 봅니다. 첫 게이트는 곱을 하나씩, 나머지는 빠르게 보여 줍니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/step_menu.py" />
            <location filename="../../gui/bars/transport.py" />
            <source>Pause</source>
            <translation>일시 정지</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <source>&amp;View</source>
            <translation>보기(&amp;V)</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <location filename="../../gui/parts.py" />
            <source>States</source>
            <translation>상태</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <location filename="../../gui/parts.py" />
            <source>Hidden and cell states of every timestep.</source>
            <translation>모든 시점의 은닉 상태와 셀 상태입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <location filename="../../gui/focus.py" />
            <location filename="../../gui/parts.py" />
            <source>Gates</source>
            <translation>게이트</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <location filename="../../gui/parts.py" />
            <source>The gates of every timestep, and where they stay shut or open.</source>
            <translation>모든 시점의 게이트와, 게이트가 닫히거나 열린 채로 있는 곳입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <location filename="../../gui/focus.py" />
            <location filename="../../gui/parts.py" />
            <source>Cell</source>
            <translation>셀</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <location filename="../../gui/parts.py" />
            <source>One cell opened: every product, sum and activation.</source>
            <translation>셀 하나를 펼쳐 모든 곱, 합, 활성화 함수를 보여 줍니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <location filename="../../gui/focus.py" />
            <location filename="../../gui/parts.py" />
            <source>Returned</source>
            <translation>반환값</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <location filename="../../gui/parts.py" />
            <source>What layer(x) hands back, tensor by tensor.</source>
            <translation>layer(x)의 반환값을 텐서별로 보여 줍니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <location filename="../../gui/focus.py" />
            <location filename="../../gui/layer/weights_section.py" />
            <location filename="../../gui/parts.py" />
            <source>Weights</source>
            <translation>가중치</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <location filename="../../gui/parts.py" />
            <source>kernel, recurrent_kernel and bias, gate by gate; each number can be edited.</source>
            <translation>kernel, recurrent_kernel, bias를 게이트별로 보여 주며, 모든 숫자를 고칠 수 있습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <location filename="../../gui/focus.py" />
            <location filename="../../gui/parts.py" />
            <source>Code</source>
            <translation>코드</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <location filename="../../gui/parts.py" />
            <source>The Keras program that gives exactly these numbers.</source>
            <translation>정확히 이 숫자들을 내는 Keras 코드입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <source>All timesteps</source>
            <translation>모든 시점</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <source>End the zoom of the time axis.</source>
            <translation>시간축 확대를 끝냅니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <source>The stage alone on the whole screen, readable from the back row; Esc leaves.</source>
            <translation>맨 뒷줄에서도 읽히도록 도식만 전체 화면에 표시합니다. Esc로 나갑니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <source>Spotlight</source>
            <translation>스포트라이트</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <source>A halo follows the pointer while presenting.</source>
            <translation>발표하는 동안 동그란 빛이 포인터를 따라다닙니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <source>Show pressed keys</source>
            <translation>누른 키 표시</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <source>While presenting, for those who follow.</source>
            <translation>발표하는 동안 누른 키를 청중에게 보여 줍니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <source>All of it: text, controls and the stage.</source>
            <translation>글자, 버튼, 도식의 크기가 모두 바뀝니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <source>Larger</source>
            <translation>크게</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <source>Smaller</source>
            <translation>작게</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <source>Larger, smaller</source>
            <translation>크게, 작게</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <source>Normal size</source>
            <translation>원래 크기</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <source>As it suits the screen.</source>
            <translation>화면에 알맞은 크기로 표시합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <source>As the system</source>
            <translation>시스템 설정대로</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>Light</source>
            <translation>밝게</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>Dark</source>
            <translation>어둡게</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>Colours</source>
            <translation>테마</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <source>Language</source>
            <translation>언어</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <source>Shown in this lesson</source>
            <translation>이 수업에서 표시할 항목</translation>
        </message>
        <message>
            <location filename="../../gui/bars/menus/view_menu.py" />
            <source>What is hidden travels with the experiment file.</source>
            <translation>숨긴 항목은 실험 파일에 함께 저장됩니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/transport.py" />
            <location filename="../../gui/exports/picture_dialog.py" />
            <location filename="../../gui/pictures/title.py" />
            <location filename="../../gui/present/present_bar.py" />
            <source>step {step} / {steps}</source>
            <translation>단계 {step} / {steps}</translation>
        </message>
        <message>
            <location filename="../../gui/bars/transport.py" />
            <source>Pause (Space)</source>
            <translation>일시 정지 (Space)</translation>
        </message>
        <message>
            <location filename="../../gui/bars/transport.py" />
            <source>Play (Space)</source>
            <translation>재생 (Space)</translation>
        </message>
        <message>
            <location filename="../../gui/bars/transport.py" />
            <source>To the start: nothing computed yet (Home)</source>
            <translation>처음으로: 아직 아무것도 계산하지 않은 상태 (Home)</translation>
        </message>
        <message>
            <location filename="../../gui/bars/transport.py" />
            <source>One step back (←): what was computed last is open again.</source>
            <translation>한 단계 뒤로 (←): 마지막으로 계산한 것을 되돌립니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/transport.py" />
            <source>One step on (→): each pass reads one timestep more.</source>
            <translation>한 단계 앞으로 (→): 각 방향이 시점을 하나 더 읽습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/transport.py" />
            <source>To the last step (End): every state is computed.</source>
            <translation>마지막 단계로 (End): 모든 상태가 계산됩니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/transport.py" />
            <source>At step k the forward pass has reached timestep k, the backward pass timestep T + 1 − k.</source>
            <translation>단계 k에서 순방향은 시점 k에, 역방향은 시점 T + 1 − k에 도달합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/transport.py" />
            <source>Step</source>
            <translation>단계</translation>
        </message>
        <message>
            <location filename="../../gui/bars/transport.py" />
            <source>Any step: how many timesteps each pass has read.</source>
            <translation>원하는 단계로 옮깁니다. 단계는 각 방향이 읽은 시점의 수입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/bars/transport.py" />
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>Speed</source>
            <translation>속도</translation>
        </message>
        <message>
            <location filename="../../gui/bars/transport.py" />
            <source>1 step/s</source>
            <translation>초당 1단계</translation>
        </message>
        <message>
            <location filename="../../gui/bars/transport.py" />
            <source>{speed:g} steps/s</source>
            <translation>초당 {speed:g}단계</translation>
        </message>
        <message>
            <location filename="../../gui/cell/cell_diagram.py" />
            <source>{state}  of unit {unit}</source>
            <translation>{state}  유닛 {unit}</translation>
        </message>
        <message>
            <location filename="../../gui/cell/cell_diagram.py" />
            <source>x  input at t = {timestep}</source>
            <translation>x  t = {timestep} 입력</translation>
        </message>
        <message>
            <location filename="../../gui/cell/cell_diagram.py" />
            <source>h₋₁  previous hidden state</source>
            <translation>h₋₁  이전 은닉 상태</translation>
        </message>
        <message>
            <location filename="../../gui/cell/cell_diagram.py" />
            <source>x and h₋₁, through one column of kernel and recurrent_kernel</source>
            <translation>x와 h₋₁이 kernel과 recurrent_kernel의 한 열을 거칩니다</translation>
        </message>
        <message>
            <location filename="../../gui/cell/cell_diagram.py" />
            <source>every gate sees the same x and h₋₁, through its own columns of kernel and recurrent_kernel</source>
            <translation>모든 게이트가 같은 x와 h₋₁을 받지만, kernel과 recurrent_kernel의 열은 저마다 다릅니다</translation>
        </message>
        <message>
            <location filename="../../gui/cell/cell_diagram.py" />
            <source>r scales what h₋₁ adds to the candidate</source>
            <translation>r은 h₋₁이 후보에 더하는 양을 조절합니다</translation>
        </message>
        <message>
            <location filename="../../gui/cell/cell_diagram.py" />
            <source>every gate sees the same x and h₋₁</source>
            <translation>모든 게이트가 같은 x와 h₋₁을 받습니다</translation>
        </message>
        <message>
            <location filename="../../gui/cell/cell_panel.py" />
            <source>CELL</source>
            <translation>셀</translation>
        </message>
        <message>
            <location filename="../../gui/cell/cell_panel.py" />
            <source>computed at step {step}</source>
            <translation>{step}단계에서 계산됨</translation>
        </message>
        <message>
            <location filename="../../gui/cell/cell_panel.py" />
            <source>pinned</source>
            <translation>고정됨</translation>
        </message>
        <message>
            <location filename="../../gui/cell/cell_panel.py" />
            <source>Click to open the cell: every product, sum and activation. Esc frees a pinned one.</source>
            <translation>클릭하면 셀을 펼쳐 모든 곱, 합, 활성화 함수를 보여 줍니다. 고정한 셀은 Esc로 풉니다.</translation>
        </message>
        <message>
            <location filename="../../gui/cell/cell_panel.py" />
            <source>Here stands how a number came about, as soon as there are weights.</source>
            <translation>가중치가 준비되면 숫자를 계산한 과정이 여기에 표시됩니다.</translation>
        </message>
        <message>
            <location filename="../../gui/cell/cell_panel.py" />
            <source>open ›</source>
            <translation>펼치기 ›</translation>
        </message>
        <message>
            <location filename="../../gui/cell/cell_view.py" />
            <source>‹ part</source>
            <translation>‹ 이전 부분</translation>
        </message>
        <message>
            <location filename="../../gui/cell/cell_view.py" />
            <source>part ›</source>
            <translation>다음 부분 ›</translation>
        </message>
        <message>
            <location filename="../../gui/cell/cell_view.py" />
            <source>Replay</source>
            <translation>다시 재생</translation>
        </message>
        <message>
            <location filename="../../gui/cell/cell_view.py" />
            <source>Skip</source>
            <translation>건너뛰기</translation>
        </message>
        <message>
            <location filename="../../gui/cell/cell_view.py" />
            <source>One part of this timestep back (↑).</source>
            <translation>이 시점의 계산을 한 부분 되돌립니다(↑).</translation>
        </message>
        <message>
            <location filename="../../gui/cell/cell_view.py" />
            <source>One part of this timestep on (↓): gate by gate, then how they meet.</source>
            <translation>이 시점의 계산을 한 부분 진행합니다(↓). 게이트를 하나씩 계산한 뒤 합칩니다.</translation>
        </message>
        <message>
            <location filename="../../gui/cell/cell_view.py" />
            <source>Show the result at once.</source>
            <translation>결과를 바로 보여 줍니다.</translation>
        </message>
        <message>
            <location filename="../../gui/cell/cell_view.py" />
            <source>previous part of the timestep</source>
            <translation>이 시점의 이전 부분</translation>
        </message>
        <message>
            <location filename="../../gui/cell/cell_view.py" />
            <source>next part of the timestep</source>
            <translation>이 시점의 다음 부분</translation>
        </message>
        <message>
            <location filename="../../gui/cell/cell_view.py" />
            <source>part {part} / {parts}</source>
            <translation>부분 {part} / {parts}</translation>
        </message>
        <message>
            <location filename="../../gui/cell/content.py" />
            <source>{layer} cell</source>
            <translation>{layer} 셀</translation>
        </message>
        <message>
            <location filename="../../gui/cell/content.py" />
            <source>gate order in Keras: {letters}</source>
            <translation>Keras의 게이트 순서: {letters}</translation>
        </message>
        <message>
            <location filename="../../gui/cell/content.py" />
            <source>only the input is there yet</source>
            <translation>아직 입력만 있습니다</translation>
        </message>
        <message>
            <location filename="../../gui/cell/curve.py" />
            <source>shut</source>
            <translation>닫힘</translation>
        </message>
        <message>
            <location filename="../../gui/cell/curve.py" />
            <location filename="../../gui/gallery/card.py" />
            <source>open</source>
            <translation>열림</translation>
        </message>
        <message>
            <location filename="../../gui/cell/opened_gate.py" />
            <source>{gate}, opened</source>
            <translation>{gate} 자세히</translation>
        </message>
        <message>
            <location filename="../../gui/cell/opened_gate.py" />
            <source>1 more term</source>
            <translation>외 1개 항</translation>
        </message>
        <message>
            <location filename="../../gui/cell/opened_gate.py" />
            <source>{count} more terms</source>
            <translation>외 {count}개 항</translation>
        </message>
        <message>
            <location filename="../../gui/cell/opened_gate.py" />
            <source>exactly, as float32 rounds</source>
            <translation>float32로 반올림하면 정확히 이 값</translation>
        </message>
        <message>
            <location filename="../../gui/cell/opened_gate.py" />
            <source>nearly shut</source>
            <translation>거의 닫힘</translation>
        </message>
        <message>
            <location filename="../../gui/cell/opened_gate.py" />
            <source>nearly open</source>
            <translation>거의 열림</translation>
        </message>
        <message>
            <location filename="../../gui/code/code_panel.py" />
            <source>Save it as a Python program.</source>
            <translation>Python 파일로 저장합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/code/code_panel.py" />
            <source>Save it as a Jupyter notebook.</source>
            <translation>Jupyter 노트북으로 저장합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/code/code_panel.py" />
            <source>Copy the whole program.</source>
            <translation>코드 전체를 복사합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/code/code_panel.py" />
            <source>Too long for the clipboard: save it.</source>
            <translation>클립보드에 담기에는 너무 깁니다. 파일로 저장하세요.</translation>
        </message>
        <message>
            <location filename="../../gui/code/code_panel.py" />
            <source>Long arrays are cut short here (…), not in what is copied or saved.</source>
            <translation>긴 배열은 여기에서만 줄여(…) 보여 줍니다. 복사하거나 저장하면 전부 들어갑니다.</translation>
        </message>
        <message>
            <location filename="../../gui/code/code_panel.py" />
            <source>Long arrays are cut short here (…), not in what is saved.</source>
            <translation>긴 배열은 여기에서만 줄여(…) 보여 줍니다. 저장하면 전부 들어갑니다.</translation>
        </message>
        <message>
            <location filename="../../gui/code/code_panel.py" />
            <location filename="../../gui/input/input_table.py" />
            <source>Copy</source>
            <translation>복사</translation>
        </message>
        <message>
            <location filename="../../gui/code/code_panel.py" />
            <source>Copy the program</source>
            <translation>코드 복사</translation>
        </message>
        <message>
            <location filename="../../gui/code/code_panel.py" />
            <source>Save {suffix} …</source>
            <translation>{suffix} 저장 …</translation>
        </message>
        <message>
            <location filename="../../gui/code/code_panel.py" />
            <source>copied the program, {count:,} lines</source>
            <translation>코드 {count:,}줄을 복사했습니다</translation>
        </message>
        <message>
            <location filename="../../gui/code/code_view.py" />
            <source>Keras program</source>
            <translation>Keras 코드</translation>
        </message>
        <message>
            <location filename="../../gui/controls/error_line.py" />
            <source>Problem: {text}</source>
            <translation>문제: {text}</translation>
        </message>
        <message>
            <location filename="../../gui/controls/file_choice.py" />
            <location filename="../../gui/documents/asking.py" />
            <source>Overwrite</source>
            <translation>덮어쓰기</translation>
        </message>
        <message>
            <location filename="../../gui/controls/file_choice.py" />
            <source>“{name}” exists already.</source>
            <translation>“{name}” 파일이 이미 있습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/controls/file_choice.py" />
            <source>Overwriting discards what is in it.</source>
            <translation>덮어쓰면 지금 파일에 있는 내용은 사라집니다.</translation>
        </message>
        <message>
            <location filename="../../gui/controls/number_text.py" />
            <source>{text} (use a point)</source>
            <translation>{text}(소수점은 쉼표가 아니라 마침표)</translation>
        </message>
        <message>
            <location filename="../../gui/controls/number_text.py" />
            <source>a number such as 0.5</source>
            <translation>0.5 같은 숫자</translation>
        </message>
        <message>
            <location filename="../../gui/controls/question.py" />
            <location filename="../../gui/exports/export_bar.py" />
            <location filename="../../gui/exports/picture_dialog.py" />
            <location filename="../../gui/gallery/entry_form.py" />
            <location filename="../../gui/input/input_dialog.py" />
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <location filename="../../gui/controls/stepper.py" />
            <source>one less: {name}</source>
            <translation>하나 줄이기: {name}</translation>
        </message>
        <message>
            <location filename="../../gui/controls/stepper.py" />
            <source>one more: {name}</source>
            <translation>하나 늘리기: {name}</translation>
        </message>
        <message>
            <location filename="../../gui/defects.py" />
            <source>Something went wrong that should not. The experiment is as it was.</source>
            <translation>예상하지 못한 오류가 생겼습니다. 실험은 그대로입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/documents/asking.py" />
            <source>Save the changes to “{title}”?</source>
            <translation>“{title}”의 변경 내용을 저장할까요?</translation>
        </message>
        <message>
            <location filename="../../gui/documents/asking.py" />
            <source>Without saving, everything since the last save is discarded.</source>
            <translation>저장하지 않으면 마지막 저장 이후의 변경 내용이 모두 사라집니다.</translation>
        </message>
        <message>
            <location filename="../../gui/documents/asking.py" />
            <source>Discard</source>
            <translation>저장 안 함</translation>
        </message>
        <message>
            <location filename="../../gui/documents/asking.py" />
            <source>“{name}” was changed on the disk since it was opened here.</source>
            <translation>“{name}” 파일이 여기서 연 뒤에 디스크에서 변경되었습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/documents/asking.py" />
            <source>Overwriting discards what another program has written there.</source>
            <translation>덮어쓰면 다른 프로그램이 쓴 내용이 사라집니다.</translation>
        </message>
        <message>
            <location filename="../../gui/documents/asking.py" />
            <source>The experiment is not saved.</source>
            <translation>실험이 저장되지 않았습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/documents/asking.py" />
            <source>Nothing is lost: it is still in this window. Another folder may take it.</source>
            <translation>잃어버린 것은 없습니다. 실험은 이 창에 그대로 있습니다. 다른 폴더에 저장해 보세요.</translation>
        </message>
        <message>
            <location filename="../../gui/documents/asking.py" />
            <source>This cannot be opened.</source>
            <translation>열 수 없습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/documents/dates.py" />
            <source>d MMMM, HH:mm</source>
            <translation>M월 d일 HH:mm</translation>
        </message>
        <message>
            <location filename="../../gui/documents/desk.py" />
            <source>Wheel: zoom time · drag: move · click: pin and copy · double-click: open the cell</source>
            <translation>휠: 시간축 확대 · 끌기: 이동 · 클릭: 고정하고 복사 · 더블클릭: 셀 펼치기</translation>
        </message>
        <message>
            <location filename="../../gui/documents/desk.py" />
            <source>Unsaved work of {when}</source>
            <translation>저장하지 않은 작업 ({when})</translation>
        </message>
        <message>
            <location filename="../../gui/documents/desk.py" />
            <source>Only one file can be opened at a time.</source>
            <translation>파일은 한 번에 하나만 열 수 있습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/documents/desk.py" />
            <source>{name} cannot be opened here, only experiments (.json) and inputs ({suffixes}); a sentence is typed under Fill in.</source>
            <translation>{name} 파일은 여기서 열 수 없습니다. 실험(.json)과 입력({suffixes})만 열 수 있으며, 문장은 ‘채우기’에서 입력합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/documents/desk.py" />
            <source>{name} cannot be opened here, only experiments (.json) and inputs ({suffixes}).</source>
            <translation>{name} 파일은 여기서 열 수 없습니다. 실험(.json)과 입력({suffixes})만 열 수 있습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/documents/desk.py" />
            <source>The experiment is not remembered: {error}</source>
            <translation>실험을 보관하지 못했습니다: {error}</translation>
        </message>
        <message>
            <location filename="../../gui/documents/desk.py" />
            <source>copied the experiment as text, {count:,} characters</source>
            <translation>실험을 텍스트로 복사했습니다({count:,}자)</translation>
        </message>
        <message>
            <location filename="../../gui/documents/desk.py" />
            <source>The clipboard holds no experiment copied as text.</source>
            <translation>클립보드에 텍스트로 복사한 실험이 없습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/documents/desk.py" />
            <source>What you do is not kept for the next start: {why}</source>
            <translation>지금 하는 작업을 보관하지 못해 다음에 이어서 할 수 없습니다: {why}</translation>
        </message>
        <message>
            <location filename="../../gui/documents/desk.py" />
            <source>It cannot be restored: {error}</source>
            <translation>복원할 수 없습니다: {error}</translation>
        </message>
        <message>
            <location filename="../../gui/documents/document.py" />
            <source>Untitled</source>
            <translation>제목 없음</translation>
        </message>
        <message>
            <location filename="../../gui/documents/documents.py" />
            <source>Experiments (*.json)</source>
            <translation>실험 (*.json)</translation>
        </message>
        <message>
            <location filename="../../gui/documents/documents.py" />
            <source>Open an experiment</source>
            <translation>실험 열기</translation>
        </message>
        <message>
            <location filename="../../gui/documents/documents.py" />
            <source>the copied text</source>
            <translation>복사한 텍스트</translation>
        </message>
        <message>
            <location filename="../../gui/documents/documents.py" />
            <source>Not copied as text: {why}</source>
            <translation>텍스트로 복사하지 못했습니다: {why}</translation>
        </message>
        <message>
            <location filename="../../gui/documents/documents.py" />
            <source>Save the experiment</source>
            <translation>실험 저장</translation>
        </message>
        <message>
            <location filename="../../gui/documents/documents.py" />
            <location filename="../../gui/exports/exporter.py" />
            <source>Saved {path}</source>
            <translation>저장했습니다: {path}</translation>
        </message>
        <message>
            <location filename="../../gui/documents/documents.py" />
            <source>Saved “{title}” in the gallery</source>
            <translation>“{title}” 실험을 갤러리에 저장했습니다</translation>
        </message>
        <message>
            <location filename="../../gui/documents/kept.py" />
            <source>Work that was left behind cannot be read: {why}</source>
            <translation>이전에 남은 작업을 읽을 수 없습니다: {why}</translation>
        </message>
        <message>
            <location filename="../../gui/documents/kept.py" />
            <source>Restored: the program ended unexpectedly at {time}. Nothing was lost.</source>
            <translation>복원했습니다. 프로그램이 {time}에 예기치 않게 종료되었지만 잃어버린 것은 없습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/documents/kept.py" />
            <source>The last experiment cannot be read: {why}</source>
            <translation>마지막 실험을 읽을 수 없습니다: {why}</translation>
        </message>
        <message>
            <location filename="../../gui/documents/working_folder.py" />
            <source>a working copy that nobody holds</source>
            <translation>다른 창이 쓰고 있지 않은 작업 사본</translation>
        </message>
        <message>
            <location filename="../../gui/documents/working_folder.py" />
            <source>one of another window</source>
            <translation>다른 창의 작업 사본</translation>
        </message>
        <message>
            <location filename="../../gui/documents/working_folder.py" />
            <source>a folder that can be written</source>
            <translation>쓸 수 있는 폴더</translation>
        </message>
        <message>
            <location filename="../../gui/exports/entries.py" />
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <location filename="../../gui/exports/entries.py" />
            <source>CSV for Excel, with byte order mark (*.csv)</source>
            <translation>Excel용 CSV, BOM 포함 (*.csv)</translation>
        </message>
        <message>
            <location filename="../../gui/exports/entries.py" />
            <source>States, one value a row (CSV) …</source>
            <translation>상태, 행마다 값 하나 (CSV) …</translation>
        </message>
        <message>
            <location filename="../../gui/exports/entries.py" />
            <source>States, one timestep a row (CSV) …</source>
            <translation>상태, 행마다 시점 하나 (CSV) …</translation>
        </message>
        <message>
            <location filename="../../gui/exports/entries.py" />
            <source>Returned tensors (CSV) …</source>
            <translation>반환된 텐서 (CSV) …</translation>
        </message>
        <message>
            <location filename="../../gui/exports/entries.py" />
            <source>All arrays (NumPy) …</source>
            <translation>모든 배열 (NumPy) …</translation>
        </message>
        <message>
            <location filename="../../gui/exports/entries.py" />
            <source>NumPy arrays (*.npz)</source>
            <translation>NumPy 배열 (*.npz)</translation>
        </message>
        <message>
            <location filename="../../gui/exports/entries.py" />
            <source>Python program (*.py)</source>
            <translation>Python 코드 (*.py)</translation>
        </message>
        <message>
            <location filename="../../gui/exports/entries.py" />
            <source>Jupyter notebook (*.ipynb)</source>
            <translation>Jupyter 노트북 (*.ipynb)</translation>
        </message>
        <message>
            <location filename="../../gui/exports/entries.py" />
            <source>Python program …</source>
            <translation>Python 코드 …</translation>
        </message>
        <message>
            <location filename="../../gui/exports/entries.py" />
            <source>Notebook …</source>
            <translation>노트북 …</translation>
        </message>
        <message>
            <location filename="../../gui/exports/entries.py" />
            <source>Picture (PNG, SVG) …</source>
            <translation>그림 (PNG, SVG) …</translation>
        </message>
        <message>
            <location filename="../../gui/exports/entries.py" />
            <source>Animation (MP4, GIF) …</source>
            <translation>애니메이션 (MP4, GIF) …</translation>
        </message>
        <message>
            <location filename="../../gui/exports/export_bar.py" />
            <source>Give it up; no file is left behind.</source>
            <translation>작업을 그만둡니다. 파일은 남지 않습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/exports/exporter.py" />
            <source>Nothing to export: {why}.</source>
            <translation>내보낼 값이 없습니다: {why}.</translation>
        </message>
        <message>
            <location filename="../../gui/exports/exporter.py" />
            <source>Not started: {name} is still being written.</source>
            <translation>시작하지 않았습니다. {name} 파일을 아직 쓰는 중입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/exports/exporter.py" />
            <source>Not saved: {why}</source>
            <translation>저장하지 못했습니다: {why}</translation>
        </message>
        <message>
            <location filename="../../gui/exports/exporter.py" />
            <source>Not saved: {path}: a defect of the program</source>
            <translation>저장하지 못했습니다: {path} (프로그램 오류)</translation>
        </message>
        <message>
            <location filename="../../gui/exports/exporter.py" />
            <source>Cancelled: {name} is not written.</source>
            <translation>취소했습니다. {name} 파일은 만들지 않았습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/exports/exporter.py" />
            <source>Writing {name} …</source>
            <translation>{name} 쓰는 중 …</translation>
        </message>
        <message>
            <location filename="../../gui/exports/job.py" />
            <source>to be written</source>
            <translation>쓸 수 있는 파일</translation>
        </message>
        <message>
            <location filename="../../gui/exports/job.py" />
            <source>a defect of the program</source>
            <translation>프로그램 오류</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_choice.py" />
            <source>Custom</source>
            <translation>직접 입력</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_choice.py" />
            <source>As on screen</source>
            <translation>화면 그대로</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_choice.py" />
            <source>As on screen, 2×</source>
            <translation>화면 그대로, 2×</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_choice.py" />
            <source>As on screen, 3×</source>
            <translation>화면 그대로, 3×</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>Pixels: for slides and web pages.</source>
            <translation>픽셀: 슬라이드와 웹 페이지에 알맞습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>Shapes and text: sharp at any size, to be edited.</source>
            <translation>도형과 글자: 어떤 크기에서도 선명하고 편집할 수 있습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>A film: small, for slides and video calls.</source>
            <translation>동영상: 용량이 작아 슬라이드와 화상 회의에 알맞습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>Moves by itself in documents and web pages, round and round.</source>
            <translation>문서와 웹 페이지에서 저절로 반복 재생됩니다.</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>Format</source>
            <translation>형식</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>Size</source>
            <translation>크기</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>The size of the file, in px.</source>
            <translation>파일의 크기(px)입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>width</source>
            <translation>너비</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>Width, in px.</source>
            <translation>너비(px)입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>height</source>
            <translation>높이</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>Height, in px.</source>
            <translation>높이(px)입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>How many steps are shown per second.</source>
            <translation>1초에 보여 줄 단계 수입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>Smoothness</source>
            <translation>프레임 속도</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>How many frames per second glide from step to step.</source>
            <translation>단계에서 단계로 부드럽게 넘어갈 때의 초당 프레임 수입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>pause</source>
            <translation>멈춤</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>How long the last step stays, in seconds.</source>
            <translation>마지막 단계가 머무는 시간(초)입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>Light for paper and most slides, whatever the window is; dark for dark slides.</source>
            <translation>종이와 대부분의 슬라이드에는 밝게, 어두운 슬라이드에는 어둡게가 알맞습니다. 창의 테마와는 관계없습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <location filename="../../gui/gallery/entry_form.py" />
            <source>Title</source>
            <translation>제목</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>The layer, its shapes and the step, above the picture.</source>
            <translation>그림 위에 층과 형상, 단계를 적습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>Save …</source>
            <translation>저장 …</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>Preview</source>
            <translation>미리보기</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>Pause, s</source>
            <translation>끝에서 멈춤(초)</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>{count:g} frames/s</source>
            <translation>초당 {count:g}프레임</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>{seconds:.1f} s</source>
            <translation>{seconds:.1f}초</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>{count} frames</source>
            <translation>{count}프레임</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>{count:g} step/s</source>
            <translation>초당 {count:g}단계</translation>
        </message>
        <message>
            <location filename="../../gui/exports/picture_dialog.py" />
            <source>{count:g} steps/s</source>
            <translation>초당 {count:g}단계</translation>
        </message>
        <message>
            <location filename="../../gui/focus.py" />
            <source>Equations</source>
            <translation>수식</translation>
        </message>
        <message>
            <location filename="../../gui/focus.py" />
            <source>Rarer options</source>
            <translation>추가 옵션</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/card.py" />
            <source>This experiment cannot be read.</source>
            <translation>이 실험을 읽을 수 없습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/card.py" />
            <source>open · edited</source>
            <translation>열림 · 수정됨</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/card.py" />
            <source>Rename …</source>
            <translation>이름 바꾸기 …</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/card.py" />
            <source>Remove</source>
            <translation>삭제</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/card_buttons.py" />
            <source>Take back every edit since it was opened.</source>
            <translation>처음 열었을 때의 상태로 되돌립니다.</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/card_buttons.py" />
            <source>Revert to {title}</source>
            <translation>원래대로: {title}</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/card_buttons.py" />
            <source>Rename or remove it.</source>
            <translation>이름을 바꾸거나 삭제합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/card_buttons.py" />
            <source>More about {title}</source>
            <translation>더 보기: {title}</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/contents.py" />
            <source>Nothing here says “{words}”.</source>
            <translation>“{words}”에 맞는 실험이 없습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/entries.py" />
            <source>The notebook, §2 SimpleRNN</source>
            <translation>노트북 §2 SimpleRNN</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/entries.py" />
            <source>The notebook, §3 LSTM</source>
            <translation>노트북 §3 LSTM</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/entries.py" />
            <source>The notebook, §4 Bidirectional LSTM</source>
            <translation>노트북 §4 양방향 LSTM</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/entries.py" />
            <source>Beyond the notebook</source>
            <translation>노트북에 없는 예제</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/entries.py" />
            <source>Your own</source>
            <translation>내 실험</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/entries.py" />
            <source>Nothing yet. Add the present experiment, and it stands here at every start, with its weights.</source>
            <translation>아직 없습니다. 현재 실험을 추가하면 가중치와 함께 여기에 남아 다음에 시작할 때도 볼 수 있습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/entries.py" />
            <source>The notebook, {section}</source>
            <translation>노트북 {section}</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/entry_form.py" />
            <source>What to look at</source>
            <translation>눈여겨볼 점</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/filter_field.py" />
            <source>Type to filter</source>
            <translation>검색어 입력</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/filter_field.py" />
            <source>Filter</source>
            <translation>검색</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/foot.py" />
            <source>Add the present experiment …</source>
            <translation>현재 실험 추가 …</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/foot.py" />
            <source>Keep what the window shows, with its weights, among your own.</source>
            <translation>창에 보이는 실험을 가중치와 함께 내 실험에 보관합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/foot.py" />
            <source>Removed “{title}”.</source>
            <translation>“{title}” 실험을 삭제했습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/gallery.py" />
            <source>The weights are not drawn yet: Keras will draw them from the seed each time it is opened.</source>
            <translation>가중치를 아직 생성하지 않았습니다. 열 때마다 Keras가 seed로 생성합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/gallery.py" />
            <source>Experiments</source>
            <translation>실험</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/gallery.py" />
            <source>what each shows, at a glance</source>
            <translation>어떤 실험인지 한눈에 보기</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/gallery.py" />
            <source>no experiment</source>
            <translation>실험 없음</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/gallery.py" />
            <source>Add the present experiment</source>
            <translation>현재 실험 추가</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/gallery.py" />
            <source>Add</source>
            <translation>추가</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/gallery.py" />
            <source>Rename “{title}”</source>
            <translation>이름 바꾸기: “{title}”</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/gallery.py" />
            <source>Rename</source>
            <translation>이름 바꾸기</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/gallery.py" />
            <source>“{title}” is in the gallery.</source>
            <translation>“{title}” 실험이 갤러리에 있습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/miniature.py" />
            <source>weights drawn by Keras when opened</source>
            <translation>가중치는 열 때 Keras가 생성</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/miniature.py" />
            <source>values when opened</source>
            <translation>값은 열 때 계산</translation>
        </message>
        <message>
            <location filename="../../gui/gallery/suggestion.py" />
            <source>{outputs}, with {states}.</source>
            <translation>{outputs}, 상태: {states}.</translation>
        </message>
        <message>
            <location filename="../../gui/input/clipboard.py" />
            <source>clearing of {block}</source>
            <translation>{block} 지우기</translation>
        </message>
        <message>
            <location filename="../../gui/input/clipboard.py" />
            <source>paste into {block}</source>
            <translation>{block}에 붙여넣기</translation>
        </message>
        <message>
            <location filename="../../gui/input/fill_in_button.py" />
            <source>Fill in</source>
            <translation>채우기</translation>
        </message>
        <message>
            <location filename="../../gui/input/fill_in_button.py" />
            <source>Bring in a file, a sentence or a pattern; a block of cells can also be pasted.</source>
            <translation>파일, 문장, 패턴으로 입력을 채웁니다. 셀 블록을 붙여넣을 수도 있습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/fill_in_button.py" />
            <source>Fill in the input</source>
            <translation>입력 채우기</translation>
        </message>
        <message>
            <location filename="../../gui/input/fill_in_button.py" />
            <source>From a file …</source>
            <translation>파일에서 …</translation>
        </message>
        <message>
            <location filename="../../gui/input/fill_in_button.py" />
            <source>From a sentence …</source>
            <translation>문장으로 …</translation>
        </message>
        <message>
            <location filename="../../gui/input/fill_in_button.py" />
            <source>With a pattern …</source>
            <translation>패턴으로 …</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/curve_preview.py" />
            <source>Preview: nothing</source>
            <translation>미리보기: 없음</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/curve_preview.py" />
            <source>Preview: {value} in 1 timestep</source>
            <translation>미리보기: 시점 1개, {value}</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/curve_preview.py" />
            <source>Preview: from {first} to {last} in {count} timesteps</source>
            <translation>미리보기: 시점 {count}개, {first}에서 {last}까지</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/fill_dialog.py" />
            <source>Fill with a pattern</source>
            <translation>패턴으로 채우기</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/fill_dialog.py" />
            <source>Fill</source>
            <translation>채우기</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/fill_dialog.py" />
            <source>Pattern</source>
            <translation>패턴</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/fill_dialog.py" />
            <source>The same numbers in a notebook, before they are rounded to float32.</source>
            <translation>노트북에서 같은 숫자를 만드는 코드입니다. float32로 반올림하기 전의 값입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/fill_dialog.py" />
            <source>fill of {block} with {pattern}</source>
            <translation>{block} 채우기: {pattern}</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/kinds.py" />
            <source>The number that stands everywhere.</source>
            <translation>모든 칸에 들어갈 숫자입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/kinds.py" />
            <source>mean: where the numbers gather.</source>
            <translation>mean: 숫자들이 모이는 중심(평균)입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/kinds.py" />
            <source>stddev: how far they spread; about two thirds lie within it.</source>
            <translation>stddev: 숫자들이 퍼진 정도(표준편차)입니다. 약 3분의 2가 이 범위 안에 있습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/kinds.py" />
            <source>seed: the same one draws the same numbers again.</source>
            <translation>seed: 값이 같으면 같은 숫자가 다시 나옵니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/kinds.py" />
            <source>The angle at the first timestep; 1.5708 begins at a crest.</source>
            <translation>첫 시점의 각도입니다. 1.5708이면 마루에서 시작합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/kinds.py" />
            <source>period (timesteps)</source>
            <translation>주기 (시점)</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/kinds.py" />
            <source>How many timesteps lie between two crests.</source>
            <translation>마루와 마루 사이의 시점 수입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/kinds.py" />
            <source>amplitude</source>
            <translation>진폭</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/kinds.py" />
            <source>How high a crest is.</source>
            <translation>마루의 높이입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/kinds.py" />
            <source>phase (radians)</source>
            <translation>위상 (라디안)</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/kinds.py" />
            <source>phase</source>
            <translation>위상</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/kinds.py" />
            <source>The number at the first timestep.</source>
            <translation>첫 시점에 들어갈 숫자입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/kinds.py" />
            <source>Constant</source>
            <translation>상수</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/kinds.py" />
            <source>The same number everywhere.</source>
            <translation>모든 칸에 같은 숫자를 넣습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/kinds.py" />
            <source>Zeros</source>
            <translation>모두 0</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/kinds.py" />
            <source>Nothing but zeros.</source>
            <translation>모든 칸에 0을 넣습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/kinds.py" />
            <source>Normal</source>
            <translation>정규분포</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/kinds.py" />
            <source>Random numbers, normally distributed, by NumPy’s default generator.</source>
            <translation>NumPy의 기본 생성기로 만든 정규분포 난수입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/kinds.py" />
            <source>Sine</source>
            <translation>사인파</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/kinds.py" />
            <source>A wave along time, the same in every column.</source>
            <translation>시간에 따른 파동이며 모든 열이 같습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/kinds.py" />
            <source>Impulse</source>
            <translation>임펄스</translation>
        </message>
        <message>
            <location filename="../../gui/input/filling/kinds.py" />
            <source>One number at the first timestep and zeros after it: what does the layer remember?</source>
            <translation>첫 시점에만 숫자가 있고 그 뒤는 모두 0입니다. 층은 무엇을 기억할까요?</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_dialog.py" />
            <source>The input becomes {shape}: batch × timesteps × input_dim.</source>
            <translation>입력의 새 형상은 {shape}입니다: batch × timesteps × input_dim.</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_dialog.py" />
            <source>The input becomes {shape}: batch × timesteps × input_dim in the place of all {count} samples.</source>
            <translation>샘플 {count}개가 모두 바뀝니다. 입력의 새 형상은 {shape}입니다: batch × timesteps × input_dim.</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_dialog.py" />
            <source>The weights that were given are for input_dim {input_dim}: new ones will be drawn. Undo brings these back.</source>
            <translation>지금의 가중치는 input_dim이 {input_dim}일 때의 것이므로 새로 생성합니다. 실행 취소하면 되돌아옵니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_grid.py" />
            <source>Shape of the input: {shape}</source>
            <translation>입력의 형상: {shape}</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_grid.py" />
            <source>the selected cells</source>
            <translation>선택한 셀</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_grid.py" />
            <source>the whole input, for no block of cells is selected</source>
            <translation>선택한 셀 블록이 없으므로 입력 전체</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_grid.py" />
            <source>all of sample {number}, for no block of cells is selected</source>
            <translation>선택한 셀 블록이 없으므로 샘플 {number} 전체</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_grid.py" />
            <source>The input’s shape as Keras wants it: (batch, timesteps, input_dim).</source>
            <translation>Keras가 받는 입력의 형상입니다: (batch, timesteps, input_dim).</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_grid.py" />
            <source>sample: which sequence of the batch is shown.</source>
            <translation>샘플: 배치에서 몇 번째 시퀀스를 보는지 나타냅니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_grid.py" />
            <source>sample</source>
            <translation>샘플</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_grid.py" />
            <source>Input</source>
            <translation>입력</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_model.py" />
            <source>token</source>
            <translation>토큰</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_model.py" />
            <source>feature {feature}</source>
            <translation>특성 {feature}</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_model.py" />
            <source>{place} keeps {value}</source>
            <translation>{place} 값 {value} 유지</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_model.py" />
            <source>timestep {timestep} ({token}), feature {feature}: {value}</source>
            <translation>시점 {timestep} ({token}), 특성 {feature}: {value}</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_model.py" />
            <source>timestep {timestep}, feature {feature}: {value}</source>
            <translation>시점 {timestep}, 특성 {feature}: {value}</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_model.py" />
            <source>t = {timestep}: type a token</source>
            <translation>t = {timestep}: 토큰을 입력하세요</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_model.py" />
            <source>timestep {timestep}: {token}</source>
            <translation>시점 {timestep}: {token}</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_model.py" />
            <source>timestep {timestep}, without a token</source>
            <translation>시점 {timestep}, 토큰 없음</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_table.py" />
            <source>Paste</source>
            <translation>붙여넣기</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_table.py" />
            <source>Clear</source>
            <translation>지우기</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_table.py" />
            <source>Fill with a pattern …</source>
            <translation>패턴으로 채우기 …</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_table.py" />
            <source>Insert timestep above</source>
            <translation>위에 시점 추가</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_table.py" />
            <source>Insert timestep below</source>
            <translation>아래에 시점 추가</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_table.py" />
            <source>Remove timestep</source>
            <translation>시점 삭제</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_table.py" />
            <source>Input: one row per timestep, one column per feature</source>
            <translation>입력: 한 행이 한 시점, 한 열이 한 특성</translation>
        </message>
        <message>
            <location filename="../../gui/input/input_table.py" />
            <source>Typing replaces a number and F2 edits it; Ctrl+C and Ctrl+V copy and paste blocks of cells.</source>
            <translation>숫자를 입력하면 값이 바뀌고 F2를 누르면 고칠 수 있습니다. Ctrl+C와 Ctrl+V로 셀 블록을 복사하고 붙여넣습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/number_preview.py" />
            <source>The first numbers will stand here.</source>
            <translation>첫 숫자들이 여기에 표시됩니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/number_preview.py" />
            <source>The first numbers</source>
            <translation>첫 숫자들</translation>
        </message>
        <message>
            <location filename="../../gui/input/opening/file_choice.py" />
            <location filename="../../gui/input/opening/opening_dialog.py" />
            <source>Input from a file</source>
            <translation>파일에서 입력 가져오기</translation>
        </message>
        <message>
            <location filename="../../gui/input/opening/file_choice.py" />
            <source>Tables and arrays (*.csv *.tsv *.npy)</source>
            <translation>표와 배열 (*.csv *.tsv *.npy)</translation>
        </message>
        <message>
            <location filename="../../gui/input/opening/file_choice.py" />
            <location filename="../../gui/input/sentence/vector_choice.py" />
            <source>All files (*)</source>
            <translation>모든 파일 (*)</translation>
        </message>
        <message>
            <location filename="../../gui/input/opening/opening_dialog.py" />
            <source>Open</source>
            <translation>열기</translation>
        </message>
        <message>
            <location filename="../../gui/input/opening/opening_dialog.py" />
            <location filename="../../gui/input/sentence/sentence_dialog.py" />
            <source>Reading {name} …</source>
            <translation>{name} 읽는 중 …</translation>
        </message>
        <message>
            <location filename="../../gui/input/opening/opening_dialog.py" />
            <source>Which axis of the file is time.</source>
            <translation>파일의 어느 축이 시간인지 선택합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/opening/opening_dialog.py" />
            <source>What the file’s axes mean</source>
            <translation>파일 축의 의미</translation>
        </message>
        <message>
            <location filename="../../gui/input/opening/opening_dialog.py" />
            <source>axes</source>
            <translation>축</translation>
        </message>
        <message>
            <location filename="../../gui/input/opening/opening_dialog.py" />
            <source>with these axes</source>
            <translation>선택한 축 배치</translation>
        </message>
        <message>
            <location filename="../../gui/input/opening/opening_dialog.py" />
            <source>The labels of the file’s rows are left out.</source>
            <translation>파일에 있는 행 레이블은 가져오지 않습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/opening/opening_dialog.py" />
            <source>input from {name}</source>
            <translation>파일에서 입력: {name}</translation>
        </message>
        <message>
            <location filename="../../gui/input/opening/opening_dialog.py" />
            <source>{name}, {shape} numbers</source>
            <translation>{name}, 숫자 {shape}개</translation>
        </message>
        <message>
            <location filename="../../gui/input/sentence/sentence_dialog.py" />
            <source>Input from a sentence</source>
            <translation>문장으로 입력 만들기</translation>
        </message>
        <message>
            <location filename="../../gui/input/sentence/sentence_dialog.py" />
            <source>Use</source>
            <translation>적용</translation>
        </message>
        <message>
            <location filename="../../gui/input/sentence/sentence_dialog.py" />
            <source>Sentence</source>
            <translation>문장</translation>
        </message>
        <message>
            <location filename="../../gui/input/sentence/sentence_dialog.py" />
            <source>One timestep per word; white space separates words, punctuation stays with them.</source>
            <translation>단어 하나가 한 시점입니다. 단어는 공백으로 나누고, 문장 부호는 단어에 붙은 채로 둡니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/sentence/sentence_dialog.py" />
            <source>Reading was stopped: choose the file again.</source>
            <translation>읽기를 중지했습니다. 파일을 다시 선택하세요.</translation>
        </message>
        <message>
            <location filename="../../gui/input/sentence/sentence_dialog.py" />
            <source>Drawing …</source>
            <translation>생성 중 …</translation>
        </message>
        <message>
            <location filename="../../gui/input/sentence/sentence_dialog.py" />
            <source>Reading {name}: {percent} %</source>
            <translation>{name} 읽는 중: {percent}%</translation>
        </message>
        <message>
            <location filename="../../gui/input/sentence/sentence_dialog.py" />
            <source>{count} of {total} words is unknown and gets zeros and the mark {mark}: {words}</source>
            <translation>단어 {total}개 중 {count}개는 파일에 없어 0으로 채우고 {mark} 표시를 붙입니다: {words}</translation>
        </message>
        <message>
            <location filename="../../gui/input/sentence/sentence_dialog.py" />
            <source>{count} of {total} words are unknown and get zeros and the mark {mark}: {words}</source>
            <translation>단어 {total}개 중 {count}개는 파일에 없어 0으로 채우고 {mark} 표시를 붙입니다: {words}</translation>
        </message>
        <message>
            <location filename="../../gui/input/sentence/vector_choice.py" />
            <source>Drawn for each word</source>
            <translation>단어마다 생성</translation>
        </message>
        <message>
            <location filename="../../gui/input/sentence/vector_choice.py" />
            <source>From a file</source>
            <translation>파일에서</translation>
        </message>
        <message>
            <location filename="../../gui/input/sentence/vector_choice.py" />
            <source>Random numbers that depend on the word, the seed and input_dim alone: the same word, the same vector.</source>
            <translation>단어, seed, input_dim으로만 정해지는 난수입니다. 같은 단어의 벡터는 항상 같습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/sentence/vector_choice.py" />
            <source>Trained vectors: word2vec or GloVe as text, or an .npz file with words and vectors.</source>
            <translation>학습된 벡터입니다. word2vec이나 GloVe의 텍스트 파일, 또는 words와 vectors가 담긴 .npz 파일을 씁니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/sentence/vector_choice.py" />
            <source>Vectors</source>
            <translation>벡터</translation>
        </message>
        <message>
            <location filename="../../gui/input/sentence/vector_choice.py" />
            <source>input_dim: how many numbers describe one word.</source>
            <translation>input_dim: 단어 하나를 나타내는 숫자의 개수입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/sentence/vector_choice.py" />
            <source>seed: another one draws other vectors for every word.</source>
            <translation>seed: 값을 바꾸면 모든 단어의 벡터가 새로 생성됩니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/sentence/vector_choice.py" />
            <source>Choose …</source>
            <translation>파일 선택 …</translation>
        </message>
        <message>
            <location filename="../../gui/input/sentence/vector_choice.py" />
            <source>Stop</source>
            <translation>중지</translation>
        </message>
        <message>
            <location filename="../../gui/input/sentence/vector_choice.py" />
            <source>Stop reading the file.</source>
            <translation>파일 읽기를 중지합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/sentence/vector_choice.py" />
            <source>no file yet</source>
            <translation>아직 파일 없음</translation>
        </message>
        <message>
            <location filename="../../gui/input/sentence/vector_choice.py" />
            <source>Word vectors</source>
            <translation>단어 벡터</translation>
        </message>
        <message>
            <location filename="../../gui/input/sentence/vector_choice.py" />
            <source>Word vectors (*.txt *.vec *.npz)</source>
            <translation>단어 벡터 (*.txt *.vec *.npz)</translation>
        </message>
        <message>
            <location filename="../../gui/input/shape_bar.py" />
            <source>batch: how many sequences Keras computes side by side; they never see each other.</source>
            <translation>batch: Keras가 나란히 계산하는 시퀀스의 수입니다. 시퀀스끼리는 서로 영향을 주지 않습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/shape_bar.py" />
            <source>timesteps: how many vectors the layer reads one after the other, here one per token.</source>
            <translation>timesteps: 층이 차례로 읽는 벡터의 수입니다. 여기서는 토큰마다 하나입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/input/shape_bar.py" />
            <source>input_dim: how many numbers describe one timestep, such as the size of an embedding.</source>
            <translation>input_dim: 한 시점을 나타내는 숫자의 개수입니다. 임베딩이라면 임베딩의 차원입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/keras/keras_chip.py" />
            <source>Start a fresh process in which Keras runs.</source>
            <translation>Keras가 실행될 프로세스를 새로 시작합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/keras/keras_status.py" />
            <source>Keras starts in a moment</source>
            <translation>Keras가 곧 시작됩니다</translation>
        </message>
        <message>
            <location filename="../../gui/keras/keras_status.py" />
            <source>The numbers come from the explicit equations.</source>
            <translation>숫자는 수식으로 직접 계산한 값입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/keras/keras_status.py" />
            <source>Keras is starting …</source>
            <translation>Keras 시작 중 …</translation>
        </message>
        <message>
            <location filename="../../gui/keras/keras_status.py" />
            <source>Importing TensorFlow takes some seconds. The numbers come from the explicit equations meanwhile.</source>
            <translation>TensorFlow를 불러오는 데 몇 초 걸립니다. 그동안 숫자는 수식으로 직접 계산한 값입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/keras/keras_status.py" />
            <source>Keras is checking …</source>
            <translation>Keras로 확인 중 …</translation>
        </message>
        <message>
            <location filename="../../gui/keras/keras_status.py" />
            <source>The same weights and input run through the real keras.layers.</source>
            <translation>같은 가중치와 입력을 실제 keras.layers에 넣어 계산하고 있습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/keras/keras_status.py" />
            <source>Keras is drawing weights …</source>
            <translation>Keras로 가중치 생성 중 …</translation>
        </message>
        <message>
            <location filename="../../gui/keras/keras_status.py" />
            <source>Random initializers are drawn by Keras, from the seed.</source>
            <translation>무작위 초기화에 쓸 가중치는 Keras가 seed로 생성합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/keras/keras_status.py" />
            <source>Keras {version} raises {error}</source>
            <translation>Keras {version} {error} 발생</translation>
        </message>
        <message>
            <location filename="../../gui/keras/keras_status.py" />
            <source>Keras {version} agrees · max |Δ| {delta:.1e}</source>
            <translation>Keras {version} 일치 · 최대 |Δ| {delta:.1e}</translation>
        </message>
        <message>
            <location filename="../../gui/keras/keras_status.py" />
            <source>The largest difference between any number that Keras returned and the explicit equations.</source>
            <translation>Keras가 반환한 숫자와 수식으로 직접 계산한 숫자의 차이 가운데 가장 큰 값입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/keras/keras_status.py" />
            <source>Keras {version} differs · max |Δ| {delta:.1e}</source>
            <translation>Keras {version} 불일치 · 최대 |Δ| {delta:.1e}</translation>
        </message>
        <message>
            <location filename="../../gui/keras/keras_status.py" />
            <source>Keras refuses this layer</source>
            <translation>Keras가 이 층을 거부함</translation>
        </message>
        <message>
            <location filename="../../gui/keras/keras_status.py" />
            <source>Keras stopped, starting again …</source>
            <translation>Keras가 멈춰 다시 시작 중 …</translation>
        </message>
        <message>
            <location filename="../../gui/keras/keras_status.py" />
            <source>Keras stopped</source>
            <translation>Keras가 멈춤</translation>
        </message>
        <message>
            <location filename="../../gui/keras/keras_status.py" />
            <source>Keras cannot start</source>
            <translation>Keras를 시작할 수 없음</translation>
        </message>
        <message>
            <location filename="../../gui/key_sheet.py" />
            <source>Another plot or part</source>
            <translation>다른 그래프, 셀의 부분</translation>
        </message>
        <message>
            <location filename="../../gui/key_sheet.py" />
            <source>Dark screen</source>
            <translation>화면 끄기</translation>
        </message>
        <message>
            <location filename="../../gui/key_sheet.py" />
            <source>Back to the window</source>
            <translation>창으로 돌아가기</translation>
        </message>
        <message>
            <location filename="../../gui/key_sheet.py" />
            <source>Zoom the time axis</source>
            <translation>시간축 확대</translation>
        </message>
        <message>
            <location filename="../../gui/key_sheet.py" />
            <source>Wheel</source>
            <translation>휠</translation>
        </message>
        <message>
            <location filename="../../gui/key_sheet.py" />
            <source>Move it</source>
            <translation>시간축 이동</translation>
        </message>
        <message>
            <location filename="../../gui/key_sheet.py" />
            <source>Drag</source>
            <translation>끌기</translation>
        </message>
        <message>
            <location filename="../../gui/key_sheet.py" />
            <source>Pin a number and copy it</source>
            <translation>숫자를 고정하고 복사</translation>
        </message>
        <message>
            <location filename="../../gui/key_sheet.py" />
            <source>Click</source>
            <translation>클릭</translation>
        </message>
        <message>
            <location filename="../../gui/key_sheet.py" />
            <source>Open its cell</source>
            <translation>셀 펼치기</translation>
        </message>
        <message>
            <location filename="../../gui/key_sheet.py" />
            <source>Double-click</source>
            <translation>더블클릭</translation>
        </message>
        <message>
            <location filename="../../gui/key_sheet.py" />
            <source>While presenting</source>
            <translation>발표할 때</translation>
        </message>
        <message>
            <location filename="../../gui/key_sheet.py" />
            <source>On the stage</source>
            <translation>도식에서</translation>
        </message>
        <message>
            <location filename="../../gui/layer/break_banner.py" />
            <source>Set {argument} in layer {number}</source>
            <translation>{number}번 층에 {argument} 설정</translation>
        </message>
        <message>
            <location filename="../../gui/layer/break_banner.py" />
            <source>Why the stack ends at layer {number}</source>
            <translation>{number}번 층에서 연결이 끊어진 이유</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_form.py" />
            <source>More options</source>
            <translation>추가 옵션</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_options.py" />
            <source>keras.layers.SimpleRNN: one tanh per step; what it saw long ago fades quickly.</source>
            <translation>keras.layers.SimpleRNN: 시점마다 tanh 하나뿐이라, 오래전에 본 내용은 금방 희미해집니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_options.py" />
            <source>keras.layers.LSTM: a cell state that gates write, keep and read, so that it can remember for long.</source>
            <translation>keras.layers.LSTM: 게이트로 셀 상태를 쓰고, 유지하고, 읽으므로 오래 기억할 수 있습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_options.py" />
            <source>keras.layers.GRU: two gates and no cell state; fewer weights than an LSTM.</source>
            <translation>keras.layers.GRU: 게이트가 두 개이고 셀 상태가 없어 LSTM보다 가중치가 적습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_options.py" />
            <source>return_sequences: hand back the hidden state of every timestep, not only of the last one.</source>
            <translation>return_sequences: 마지막 시점만이 아니라 모든 시점의 은닉 상태를 반환합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_options.py" />
            <source>return_state: hand back the last state as well, beside the output.</source>
            <translation>return_state: 출력과 함께 마지막 상태도 반환합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_options.py" />
            <source>kernel_initializer: how the weights of the input x are drawn.</source>
            <translation>kernel_initializer: 입력 x에 곱하는 가중치의 초기화 방법입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_options.py" />
            <source>recurrent_initializer: how the weights of the previous hidden state are drawn.</source>
            <translation>recurrent_initializer: 이전 은닉 상태에 곱하는 가중치의 초기화 방법입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_options.py" />
            <source>bias_initializer: what every gate adds, before any training.</source>
            <translation>bias_initializer: 학습 전에 각 게이트가 더하는 편향의 초기화 방법입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_options.py" />
            <source>gain: every weight is multiplied by it.</source>
            <translation>gain: 모든 가중치에 곱하는 값입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_options.py" />
            <source>mean: the middle of the normal distribution from which the weights are drawn.</source>
            <translation>mean: 가중치를 뽑는 정규분포의 평균입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_options.py" />
            <source>stddev: how far the drawn weights spread around the mean.</source>
            <translation>stddev: 뽑힌 가중치가 평균에서 퍼지는 정도(표준편차)입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_options.py" />
            <source>minval: no drawn weight is smaller.</source>
            <translation>minval: 뽑히는 가중치의 최솟값입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_options.py" />
            <source>maxval: no drawn weight is larger.</source>
            <translation>maxval: 뽑히는 가중치의 최댓값입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_options.py" />
            <source>value: what every weight is set to.</source>
            <translation>value: 모든 가중치에 넣을 값입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_options.py" />
            <source>go_backwards: not with Bidirectional, which has a backward half already; Keras raises an error.</source>
            <translation>go_backwards: Bidirectional에는 이미 역방향이 있으므로 함께 쓸 수 없고, 쓰면 Keras가 오류를 냅니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_options.py" />
            <source>Not without a bias: use_bias is off.</source>
            <translation>use_bias가 꺼져 있어 편향이 없습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_options.py" />
            <source>activation: squashes the candidate, and in an LSTM also the cell state on its way out.</source>
            <translation>activation: 후보에 적용하는 활성화 함수로, LSTM에서는 출력으로 나가는 셀 상태에도 적용합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_options.py" />
            <source>recurrent_activation: squashes the gates, by default to between 0 (shut) and 1 (open).</source>
            <translation>recurrent_activation: 게이트에 적용하는 활성화 함수로, 기본값은 게이트를 0(닫힘)과 1(열림) 사이의 값으로 만듭니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_options.py" />
            <source>use_bias: whether a bias is added at all.</source>
            <translation>use_bias: 편향을 더할지 정합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_options.py" />
            <source>unit_forget_bias: start the forget gate’s bias at 1, so that an untrained LSTM remembers.</source>
            <translation>unit_forget_bias: 망각 게이트의 편향을 1로 시작해, 학습하기 전의 LSTM도 기억하게 합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_options.py" />
            <source>reset_after: apply the reset gate after the matrix product (needs a second bias), not before it.</source>
            <translation>reset_after: 리셋 게이트를 행렬 곱 앞이 아니라 뒤에 적용합니다(편향이 하나 더 필요합니다).</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_options.py" />
            <source>go_backwards: read the sequence from its end; the output stays in the order of processing.</source>
            <translation>go_backwards: 시퀀스를 끝에서부터 읽으며, 출력은 처리한 순서 그대로입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_options.py" />
            <source>{initializer} + forget 1</source>
            <translation>{initializer} + 망각 1</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_options.py" />
            <source>forget gate’s bias: 1</source>
            <translation>망각 게이트의 편향: 1</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_options.py" />
            <source>forget gate’s bias: like the others</source>
            <translation>망각 게이트의 편향: 나머지와 같음</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_section.py" />
            <source>Bidirectional: a second layer reads the sequence from its end; both results are merged.</source>
            <translation>Bidirectional: 두 번째 층이 시퀀스를 끝에서부터 읽고, 두 결과를 합칩니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_section.py" />
            <source>merge_mode: how the two directions’ outputs become one; their states are never merged.</source>
            <translation>merge_mode: 두 방향의 출력을 하나로 합치는 방법이며, 상태는 합치지 않습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_section.py" />
            <source>units: how many numbers the hidden state has; neither the timesteps nor the features.</source>
            <translation>units: 은닉 상태를 이루는 숫자의 개수이며, 시점 수나 특성 수가 아닙니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_section.py" />
            <source>layer type</source>
            <translation>층 종류</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_section.py" />
            <source>Returns</source>
            <translation>반환</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_stack.py" />
            <source>A stack has up to four layers.</source>
            <translation>층은 네 개까지 쌓을 수 있습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_stack.py" />
            <source>Layer</source>
            <translation>층</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_stack.py" />
            <source>Move the layer towards the input</source>
            <translation>층을 입력 쪽으로 옮기기</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_stack.py" />
            <source>Move the layer towards the output</source>
            <translation>층을 출력 쪽으로 옮기기</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_stack.py" />
            <source>Layers</source>
            <translation>층</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_stack.py" />
            <source>Layer {number}: {layer}, hands on {shape}</source>
            <translation>{number}번 층: {layer}, 다음 층으로 넘기는 형상 {shape}</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_stack.py" />
            <source>Show layer {number}; it hands on {shape}.</source>
            <translation>{number}번 층을 봅니다. 다음 층으로 넘기는 형상은 {shape}입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_stack.py" />
            <source>Layer {number}: {layer}, does not run</source>
            <translation>{number}번 층: {layer}, 실행되지 않음</translation>
        </message>
        <message>
            <location filename="../../gui/layer/layer_stack.py" />
            <source>Show layer {number}; it does not run.</source>
            <translation>{number}번 층을 봅니다. 이 층은 실행되지 않습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/weights_section.py" />
            <source>seed: what keras.utils.set_random_seed gets before the weights are drawn; same seed, same weights.</source>
            <translation>seed: 가중치를 생성하기 전에 keras.utils.set_random_seed에 주는 값으로, seed가 같으면 가중치도 같습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/weights_section.py" />
            <source>Draw other weights: a random seed from 0 to 9999.</source>
            <translation>가중치를 새로 생성합니다. seed는 0~9999에서 무작위로 정합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/layer/weights_section.py" />
            <source>random seed</source>
            <translation>무작위 seed</translation>
        </message>
        <message>
            <location filename="../../gui/parts.py" />
            <source>View</source>
            <translation>보기</translation>
        </message>
        <message>
            <location filename="../../gui/pictures/encoder.py" />
            <source>animation</source>
            <translation>애니메이션</translation>
        </message>
        <message>
            <location filename="../../gui/pictures/encoder.py" />
            <source>ffmpeg to encode it</source>
            <translation>인코딩할 수 있는 ffmpeg</translation>
        </message>
        <message>
            <location filename="../../gui/pictures/encoder.py" />
            <source>an ffmpeg that runs, such as the package imageio-ffmpeg brings</source>
            <translation>실행할 수 있는 ffmpeg(예: imageio-ffmpeg 패키지에 든 것)</translation>
        </message>
        <message>
            <location filename="../../gui/pictures/encoder.py" />
            <source>that it was ended by signal {number}</source>
            <translation>시그널 {number}에 의한 종료</translation>
        </message>
        <message>
            <location filename="../../gui/pictures/encoder.py" />
            <source>no space left on the disk for temporary files</source>
            <translation>임시 파일을 둘 공간이 없는 디스크</translation>
        </message>
        <message>
            <location filename="../../gui/pictures/encoder.py" />
            <source>exit status {status}</source>
            <translation>종료 코드 {status}</translation>
        </message>
        <message>
            <location filename="../../gui/pictures/encoder.py" />
            <source>exit status {status}: {line}</source>
            <translation>종료 코드 {status}: {line}</translation>
        </message>
        <message>
            <location filename="../../gui/pictures/film.py" />
            <source>room for temporary files</source>
            <translation>임시 파일을 둘 공간이 있는 디스크</translation>
        </message>
        <message>
            <location filename="../../gui/pictures/title.py" />
            <source>layer {number} of {count}</source>
            <translation>층 {number} / {count}</translation>
        </message>
        <message>
            <location filename="../../gui/pictures/title.py" />
            <source>sample {number} of {count}</source>
            <translation>샘플 {number} / {count}</translation>
        </message>
        <message>
            <location filename="../../gui/present/curtain.py" />
            <source>The screen is dark: press any key</source>
            <translation>화면이 꺼져 있습니다. 아무 키나 누르세요</translation>
        </message>
        <message>
            <location filename="../../gui/present/present_bar.py" />
            <source>Step and shapes</source>
            <translation>단계와 형상</translation>
        </message>
        <message>
            <location filename="../../gui/present/present_cell.py" />
            <source>↑ ↓: back to the cell</source>
            <translation>↑ ↓: 셀로 돌아가기</translation>
        </message>
        <message>
            <location filename="../../gui/present/present_cell.py" />
            <source>part {part} / {parts} · ↑ ↓</source>
            <translation>부분 {part} / {parts} · ↑ ↓</translation>
        </message>
        <message>
            <location filename="../../gui/present/present_page.py" />
            <source>PgDn: next step · ↓: next plot</source>
            <translation>PgDn: 다음 단계 · ↓: 다음 그래프</translation>
        </message>
        <message>
            <location filename="../../gui/present/present_page.py" />
            <source>PgDn: next step</source>
            <translation>PgDn: 다음 단계</translation>
        </message>
        <message>
            <location filename="../../gui/present/present_page.py" />
            <source>Esc: leave · F1: all keys</source>
            <translation>Esc: 나가기 · F1: 단축키</translation>
        </message>
        <message>
            <location filename="../../gui/present/present_page.py" />
            <source>plot {number} / {count}</source>
            <translation>그래프 {number} / {count}</translation>
        </message>
        <message>
            <location filename="../../gui/present/told.py" />
            <source>{direction}: not begun</source>
            <translation>{direction}: 시작 전</translation>
        </message>
        <message>
            <location filename="../../gui/present/told.py" />
            <source>{direction} has reached t = {timestep}</source>
            <translation>{direction}: t = {timestep} 도달</translation>
        </message>
        <message>
            <location filename="../../gui/present/told.py" />
            <source>{direction}: t = {timestep}</source>
            <translation>{direction}: t = {timestep}</translation>
        </message>
        <message>
            <location filename="../../gui/present/told.py" />
            <source>layer {number} / {count}</source>
            <translation>층 {number} / {count}</translation>
        </message>
        <message>
            <location filename="../../gui/present/told.py" />
            <source>sample {number} / {count}</source>
            <translation>샘플 {number} / {count}</translation>
        </message>
        <message>
            <location filename="../../gui/present/told.py" />
            <source>+ {count} more</source>
            <translation>외 {count}개</translation>
        </message>
        <message>
            <location filename="../../gui/presenter.py" />
            <source>copied {text}</source>
            <translation>복사함: {text}</translation>
        </message>
        <message>
            <location filename="../../gui/quantities.py" />
            <source>input gate</source>
            <translation>입력 게이트</translation>
        </message>
        <message>
            <location filename="../../gui/quantities.py" />
            <source>forget gate</source>
            <translation>망각 게이트</translation>
        </message>
        <message>
            <location filename="../../gui/quantities.py" />
            <source>candidate</source>
            <translation>후보</translation>
        </message>
        <message>
            <location filename="../../gui/quantities.py" />
            <source>output gate</source>
            <translation>출력 게이트</translation>
        </message>
        <message>
            <location filename="../../gui/quantities.py" />
            <source>update gate</source>
            <translation>업데이트 게이트</translation>
        </message>
        <message>
            <location filename="../../gui/quantities.py" />
            <source>reset gate</source>
            <translation>리셋 게이트</translation>
        </message>
        <message>
            <location filename="../../gui/quantities.py" />
            <source>hidden state</source>
            <translation>은닉 상태</translation>
        </message>
        <message>
            <location filename="../../gui/quantities.py" />
            <source>cell state</source>
            <translation>셀 상태</translation>
        </message>
        <message>
            <location filename="../../gui/quantities.py" />
            <source>unit {unit}</source>
            <translation>유닛 {unit}</translation>
        </message>
        <message>
            <location filename="../../gui/returned/returned_panel.py" />
            <source>The output: the hidden state of every timestep, for return_sequences is True.</source>
            <translation>출력: return_sequences가 True이므로 모든 시점의 은닉 상태입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/returned/returned_panel.py" />
            <source>The output: the last hidden state alone, for return_sequences is False.</source>
            <translation>출력: return_sequences가 False이므로 마지막 은닉 상태 하나입니다.</translation>
        </message>
        <message>
            <location filename="../../gui/returned/returned_panel.py" />
            <source>The last hidden state as a tensor of its own: return_state adds it.</source>
            <translation>마지막 은닉 상태를 따로 담은 텐서로, return_state가 더해 줍니다.</translation>
        </message>
        <message>
            <location filename="../../gui/returned/returned_panel.py" />
            <source>The last cell state, which no output holds: return_state adds it.</source>
            <translation>출력에는 없는 마지막 셀 상태로, return_state가 더해 줍니다.</translation>
        </message>
        <message>
            <location filename="../../gui/returned/returned_panel.py" />
            <source>What layer(x) returns</source>
            <translation>layer(x)의 반환값</translation>
        </message>
        <message>
            <location filename="../../gui/returned/returned_panel.py" />
            <source>Assignment</source>
            <translation>대입문</translation>
        </message>
        <message>
            <location filename="../../gui/returned/returned_panel.py" />
            <source>= {place}, the first timestep, not the last</source>
            <translation>= {place}, 마지막이 아닌 첫 시점</translation>
        </message>
        <message>
            <location filename="../../gui/returned/tensor_card.py" />
            <source>{name}, shape {shape}</source>
            <translation>{name}, 형상 {shape}</translation>
        </message>
        <message>
            <location filename="../../gui/returned/tensor_card.py" />
            <source>{count} of {total} numbers computed</source>
            <translation>숫자 {total}개 중 {count}개 계산됨</translation>
        </message>
        <message>
            <location filename="../../gui/session.py" />
            <source>revert</source>
            <translation>원래대로 되돌리기</translation>
        </message>
        <message>
            <location filename="../../gui/showing.py" />
            <source>The weights are random: Keras draws them from the seed as soon as it is up.</source>
            <translation>가중치가 무작위입니다. Keras가 준비되는 대로 seed로 생성합니다.</translation>
        </message>
        <message>
            <location filename="../../gui/showing.py" />
            <source>The weights are random, and only Keras can draw them: restart it, choose constant weights, or open a preset.</source>
            <translation>가중치가 무작위이고, 무작위 가중치는 Keras만 생성할 수 있습니다. Keras를 다시 시작하거나, 상수 가중치를 고르거나, 예제를 여세요.</translation>
        </message>
        <message>
            <location filename="../../gui/showing.py" />
            <source>the weights are not drawn yet</source>
            <translation>아직 가중치가 생성되지 않았습니다</translation>
        </message>
        <message>
            <location filename="../../gui/showing.py" />
            <source>layer {number} does not run</source>
            <translation>{number}번 층이 실행되지 않습니다</translation>
        </message>
        <message>
            <location filename="../../gui/showing.py" />
            <source>Nothing reaches layer {number}: Keras raises an error before it runs.</source>
            <translation>{number}번 층에는 아무 값도 전달되지 않습니다. 그 전에 Keras가 오류를 냅니다.</translation>
        </message>
        <message>
            <location filename="../../gui/stage/chain_painter.py" />
            <source>only the last state: return_sequences=False</source>
            <translation>마지막 상태만: return_sequences=False</translation>
        </message>
        <message>
            <location filename="../../gui/stage/furniture.py" />
            <source>processing order</source>
            <translation>처리 순서</translation>
        </message>
        <message>
            <location filename="../../gui/stage/furniture.py" />
            <location filename="../../gui/stage/scales.py" />
            <source>returned</source>
            <translation>반환값</translation>
        </message>
        <message>
            <location filename="../../gui/stage/furniture.py" />
            <source>from layer {number}</source>
            <translation>{number}번 층에서</translation>
        </message>
        <message>
            <location filename="../../gui/stage/furniture.py" />
            <source>input x</source>
            <translation>입력 x</translation>
        </message>
        <message>
            <location filename="../../gui/stage/pointing.py" />
            <source>{one} and {other}</source>
            <translation>{one}, {other}</translation>
        </message>
        <message>
            <location filename="../../gui/stage/pointing.py" />
            <source>{text}   ←   {origin}, unit {unit}</source>
            <translation>{text}   ←   {origin}, 유닛 {unit}</translation>
        </message>
        <message>
            <location filename="../../gui/stage/pointing.py" />
            <source>{direction} {symbol} · {time} · unit {unit} = {value}</source>
            <translation>{direction} {symbol} · {time} · 유닛 {unit} = {value}</translation>
        </message>
        <message>
            <location filename="../../gui/stage/pointing.py" />
            <source>{direction} h at t = {number}</source>
            <translation>t = {number}의 {direction} h</translation>
        </message>
        <message>
            <location filename="../../gui/stage/scales.py" />
            <source>{share} shut</source>
            <translation>{share} 닫힘</translation>
        </message>
        <message>
            <location filename="../../gui/stage/scales.py" />
            <source>{share} open</source>
            <translation>{share} 열림</translation>
        </message>
        <message>
            <location filename="../../gui/stage/scales.py" />
            <source>gates</source>
            <translation>게이트</translation>
        </message>
        <message>
            <location filename="../../gui/stage/scales.py" />
            <source>nearly shut or nearly open</source>
            <translation>거의 닫히거나 거의 열림</translation>
        </message>
        <message>
            <location filename="../../gui/stage/sheet.py" />
            <source>A SimpleRNN has no gates: its one sum, through tanh, is the hidden state.</source>
            <translation>SimpleRNN에는 게이트가 없습니다. 합 하나가 tanh를 거쳐 은닉 상태가 됩니다.</translation>
        </message>
        <message>
            <location filename="../../gui/stage/spoken.py" />
            <source>step {step} of {steps}</source>
            <translation>{steps}단계 중 {step}단계</translation>
        </message>
        <message>
            <location filename="../../gui/stage/spoken.py" />
            <source>{values} and {count} more</source>
            <translation>{values} 외 {count}개</translation>
        </message>
        <message>
            <location filename="../../gui/stage/spoken.py" />
            <source>{direction} {symbol} at t = {timestep}: {values}</source>
            <translation>t = {timestep}의 {direction} {symbol}: {values}</translation>
        </message>
        <message>
            <location filename="../../gui/stage/stage.py" />
            <source>Stage</source>
            <translation>도식</translation>
        </message>
        <message>
            <location filename="../../gui/tour/callout.py" />
            <source>Tour</source>
            <translation>둘러보기</translation>
        </message>
        <message>
            <location filename="../../gui/tour/callout.py" />
            <source>End</source>
            <translation>끝내기</translation>
        </message>
        <message>
            <location filename="../../gui/tour/callout.py" />
            <source>Leave the tour, everything as it was (Esc).</source>
            <translation>둘러보기를 끝냅니다(Esc). 모두 원래대로 돌아갑니다.</translation>
        </message>
        <message>
            <location filename="../../gui/tour/callout.py" />
            <source>Done</source>
            <translation>완료</translation>
        </message>
        <message>
            <location filename="../../gui/tour/callout.py" />
            <source>Next</source>
            <translation>다음</translation>
        </message>
        <message>
            <location filename="../../gui/tour/dots.py" />
            <source>Stop {number} of {stops}</source>
            <translation>{stops}곳 중 {number}번째</translation>
        </message>
        <message>
            <location filename="../../gui/tour/invitation.py" />
            <source>Invitation to the tour</source>
            <translation>둘러보기 안내</translation>
        </message>
        <message>
            <location filename="../../gui/tour/invitation.py" />
            <source>New here? Half a minute shows you around.</source>
            <translation>처음이신가요? 30초면 둘러볼 수 있습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/tour/invitation.py" />
            <source>Not now</source>
            <translation>나중에</translation>
        </message>
        <message>
            <location filename="../../gui/tour/invitation.py" />
            <source>Six stops in this very window; it ends as soon as you do something yourself.</source>
            <translation>바로 이 창에서 여섯 곳을 둘러봅니다. 직접 조작하면 바로 끝납니다.</translation>
        </message>
        <message>
            <location filename="../../gui/tour/invitation.py" />
            <source>The menu Help keeps the tour.</source>
            <translation>둘러보기는 도움말 메뉴에 남아 있습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/tour/stops.py" />
            <source>Each row of the input is a timestep. Click a number and type another: every state follows at once.</source>
            <translation>입력의 각 행이 하나의 시점입니다. 숫자를 클릭하고 다른 값을 입력하면 모든 상태가 바로 따라 바뀝니다.</translation>
        </message>
        <message>
            <location filename="../../gui/tour/stops.py" />
            <source>Play has the layer read step by step; ← and → do it by hand. Bidirectional reads from both ends at once.</source>
            <translation>재생하면 층이 한 단계씩 읽어 나갑니다. ←와 →로 직접 넘길 수도 있습니다. Bidirectional은 양쪽 끝에서 동시에 읽습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/tour/stops.py" />
            <source>return_sequences was just switched: it decides whether every timestep’s hidden state comes back or only the last one. See how the shape changed.</source>
            <translation>방금 return_sequences를 바꿨습니다. 모든 시점의 은닉 상태를 돌려줄지, 마지막 하나만 돌려줄지를 정합니다. 형상이 어떻게 바뀌었는지 보세요.</translation>
        </message>
        <message>
            <location filename="../../gui/tour/stops.py" />
            <source>Point at a number: it lights up wherever it stands, and you see where it comes from. A click copies it.</source>
            <translation>숫자를 가리키면 같은 값이 있는 모든 곳에 표시되고, 어디에서 왔는지 보입니다. 클릭하면 복사됩니다.</translation>
        </message>
        <message>
            <location filename="../../gui/tour/stops.py" />
            <source>Double-click a number to open its cell: every gate, every product of value and weight, every sum. ↑ and ↓ go part by part.</source>
            <translation>숫자를 더블클릭하면 셀이 펼쳐집니다. 모든 게이트, 값과 가중치의 곱, 그 합까지 보입니다. ↑와 ↓로 한 부분씩 볼 수 있습니다.</translation>
        </message>
        <message>
            <location filename="../../gui/tour/stops.py" />
            <source>Export writes the states, the Keras program, pictures and animations. Present (F5) is for the whole room; F1 shows all keys.</source>
            <translation>내보내기로 상태, Keras 코드, 그림, 애니메이션을 저장합니다. 발표(F5)는 도식만 크게 보여 주고, F1은 모든 단축키를 보여 줍니다.</translation>
        </message>
        <message>
            <location filename="../../gui/versions.py" />
            <source>runs the program</source>
            <translation>프로그램 실행</translation>
        </message>
        <message>
            <location filename="../../gui/versions.py" />
            <source>the window; a library that can be exchanged</source>
            <translation>창 표시 (교체할 수 있는 라이브러리)</translation>
        </message>
        <message>
            <location filename="../../gui/versions.py" />
            <source>speaks to Qt</source>
            <translation>Qt와 연결</translation>
        </message>
        <message>
            <location filename="../../gui/versions.py" />
            <source>the plots</source>
            <translation>그래프</translation>
        </message>
        <message>
            <location filename="../../gui/versions.py" />
            <source>computes the equations</source>
            <translation>수식 계산</translation>
        </message>
        <message>
            <location filename="../../gui/versions.py" />
            <source>what every number is checked against</source>
            <translation>모든 숫자를 대조하는 기준</translation>
        </message>
        <message>
            <location filename="../../gui/versions.py" />
            <source>computes for Keras</source>
            <translation>Keras의 계산 담당</translation>
        </message>
        <message>
            <location filename="../../gui/versions.py" />
            <source>reads and writes experiments</source>
            <translation>실험 읽기와 쓰기</translation>
        </message>
        <message>
            <location filename="../../gui/versions.py" />
            <source>starts FFmpeg (GPL), which makes animations</source>
            <translation>애니메이션을 만드는 FFmpeg(GPL) 실행</translation>
        </message>
        <message>
            <location filename="../../gui/weights/blocks.py" />
            <source>{gate} · columns {columns}</source>
            <translation>{gate} · 열 {columns}</translation>
        </message>
        <message>
            <location filename="../../gui/weights/blocks.py" />
            <source>b input</source>
            <translation>b 입력</translation>
        </message>
        <message>
            <location filename="../../gui/weights/blocks.py" />
            <source>b′ recurrent</source>
            <translation>b′ 순환</translation>
        </message>
        <message>
            <location filename="../../gui/weights/blocks.py" />
            <source>b forget 1</source>
            <translation>b 망각 1</translation>
        </message>
        <message>
            <location filename="../../gui/weights/weight_cells.py" />
            <source>{value}, edited</source>
            <translation>{value}, 수정됨</translation>
        </message>
        <message>
            <location filename="../../gui/weights/weights_panel.py" />
            <source>one scale: −{limit:g} to +{limit:g}</source>
            <translation>공통 색 범위: −{limit:g} ~ +{limit:g}</translation>
        </message>
        <message>
            <location filename="../../gui/weights/weights_panel.py" />
            <source>edited weights have a marked corner</source>
            <translation>수정한 가중치는 모서리에 표시가 있습니다</translation>
        </message>
        <message>
            <location filename="../../gui/weights/weights_panel.py" />
            <source>Reset</source>
            <translation>되돌리기</translation>
        </message>
        <message>
            <location filename="../../gui/weights/weights_panel.py" />
            <source>Take all weights back to what they were before they were edited.</source>
            <translation>모든 가중치를 수정하기 전 값으로 되돌립니다.</translation>
        </message>
        <message>
            <location filename="../../gui/weights/weights_panel.py" />
            <source>weight</source>
            <translation>가중치</translation>
        </message>
        <message>
            <location filename="../../gui/weights/weights_panel.py" />
            <source>A new value for this weight; Enter takes it.</source>
            <translation>이 가중치의 새 값입니다. Enter를 누르면 적용됩니다.</translation>
        </message>
        <message>
            <location filename="../../gui/weights/weights_panel.py" />
            <source>rows x: kernel · rows h₋₁: recurrent_kernel · b: bias</source>
            <translation>x 행: kernel · h₋₁ 행: recurrent_kernel · b: bias</translation>
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>SimpleRNN</source>
            <translation>SimpleRNN</translation>
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>One vector for the whole sentence: the hidden state after the last timestep, shape (1, 3).</source>
            <translation>문장 전체가 벡터 하나가 됩니다. 마지막 시점의 은닉 상태이며 형상은 (1, 3)입니다.</translation>
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>SimpleRNN, return_sequences</source>
            <translation>SimpleRNN, return_sequences</translation>
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Every timestep's hidden state, (1, 4, 3); the last row is what came back without the flag.</source>
            <translation>모든 시점의 은닉 상태 (1, 4, 3)입니다. 마지막 행은 return_sequences 없이 반환되던 값입니다.</translation>
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>SimpleRNN, return_sequences, return_state</source>
            <translation>SimpleRNN, return_sequences, return_state</translation>
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>A second tensor, last_state, repeats the last row of hidden_states.</source>
            <translation>두 번째 텐서 last_state는 hidden_states의 마지막 행과 같습니다.</translation>
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>SimpleRNN, return_state</source>
            <translation>SimpleRNN, return_state</translation>
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Both tensors are the same vector: without return_sequences the output already is the last state.</source>
            <translation>두 텐서는 같은 벡터입니다. return_sequences가 없으면 출력이 이미 마지막 상태이기 때문입니다.</translation>
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>LSTM, return_state</source>
            <translation>LSTM, return_state</translation>
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Three tensors: the second repeats the first, the third is the cell state, found nowhere else.</source>
            <translation>텐서가 세 개입니다. 두 번째는 첫 번째와 같고, 세 번째는 다른 어디에도 없는 셀 상태입니다.</translation>
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>LSTM, return_sequences, return_state</source>
            <translation>LSTM, return_sequences, return_state</translation>
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>last_hidden_state is the last row of hidden_states; last_cell_state is in none of its rows.</source>
            <translation>last_hidden_state는 hidden_states의 마지막 행이고, last_cell_state는 어느 행에도 없습니다.</translation>
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Bidirectional LSTM</source>
            <translation>Bidirectional LSTM</translation>
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Five tensors: the output is forward_h followed by backward_h, 0.6303 and 0.7039.</source>
            <translation>텐서가 다섯 개입니다. 출력은 forward_h 뒤에 backward_h를 이어 붙인 것으로, 0.6303과 0.7039입니다.</translation>
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Bidirectional LSTM, return_sequences</source>
            <translation>Bidirectional LSTM, return_sequences</translation>
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>backward_h, 0.7039, stands in the first row of hidden_states: backward ends at the first token.</source>
            <translation>backward_h의 0.7039는 hidden_states의 첫 행에 있습니다. 역방향은 첫 토큰에서 끝나기 때문입니다.</translation>
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>GRU, return_sequences, return_state</source>
            <translation>GRU, return_sequences, return_state</translation>
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Two gates and no cell state: last_state is the last row of hidden_states.</source>
            <translation>게이트가 두 개이고 셀 상태는 없습니다. last_state는 hidden_states의 마지막 행입니다.</translation>
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Bidirectional GRU, return_sequences, return_state</source>
            <translation>Bidirectional GRU, return_sequences, return_state</translation>
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Three tensors: forward_h is the last row's left half, backward_h the first row's right half.</source>
            <translation>텐서가 세 개입니다. forward_h는 마지막 행의 왼쪽 절반, backward_h는 첫 행의 오른쪽 절반입니다.</translation>
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Bidirectional SimpleRNN, return_sequences, return_state</source>
            <translation>Bidirectional SimpleRNN, return_sequences, return_state</translation>
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Two chains that share the input and nothing else: each direction has weights of its own.</source>
            <translation>두 방향은 입력만 공유합니다. 가중치는 방향마다 따로 있습니다.</translation>
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>Bidirectional LSTM with random weights</source>
            <translation>무작위 가중치의 Bidirectional LSTM</translation>
        </message>
        <message>
            <location filename="../../resources/presets/index.json" />
            <source>With random weights all units differ, and so do the two directions.</source>
            <translation>가중치가 무작위이면 모든 유닛이 서로 다르고, 두 방향도 서로 다릅니다.</translation>
        </message>
    </context>
</TS>
